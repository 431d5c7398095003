// @ts-nocheck
// Compiled from contractDraftSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var c=(m,p)=>()=>{try{return p||m((p={exports:{}}).exports,p),p.exports}catch(l){throw p=0,l}};var w=c(h=>{"use strict";Object.defineProperty(h,"__esModule",{value:!0});function q(m){let p=m.length,l=0,f=0,d;for(;f<p;)l++,d=m.charCodeAt(
f++),d>=55296&&d<=56319&&f<p&&(d=m.charCodeAt(f),(d&64512)===56320&&f++);return l}h.default=q});var x=c((F,P)=>{"use strict";P.exports=function m(p,l){if(p===l)return!0;if(p&&l&&typeof p=="object"&&typeof l=="object"){if(p.constructor!==
l.constructor)return!1;var f,d,e;if(Array.isArray(p)){if(f=p.length,f!=l.length)return!1;for(d=f;d--!==0;)if(!m(p[d],l[d]))return!1;return!0}
if(p.constructor===RegExp)return p.source===l.source&&p.flags===l.flags;if(p.valueOf!==Object.prototype.valueOf)return p.valueOf()===l.valueOf();
if(p.toString!==Object.prototype.toString)return p.toString()===l.toString();if(e=Object.keys(p),f=e.length,f!==Object.keys(l).length)return!1;
for(d=f;d--!==0;)if(!Object.prototype.hasOwnProperty.call(l,e[d]))return!1;for(d=f;d--!==0;){var i=e[d];if(!m(p[i],l[i]))return!1}return!0}return p!==
p&&l!==l}});var k=c(g=>{"use strict";Object.defineProperty(g,"__esModule",{value:!0});var S=x();g.default=S});var L=b,t={type:"object",description:"What a head was trained on: the layout of its features, and golden clips that show them",properties:{layout:{
type:"object",description:"What a feature tensor means. Written by whoever made the encoder export, beside it.",properties:{extractor:{type:"\
object",properties:{model:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which network, such as o\
penai/whisper-large-v3"},revision:{type:"string",pattern:"^sha256:[0-9a-f]{64}$",description:"Digest over the reference weights' tensors, ne\
ver a branch name"},layer:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which hidden state, such\
 as ln_post"}},required:["model","revision","layer"],additionalProperties:!1},audio:{type:"object",properties:{sampleRateHz:{type:"integer",
minimum:1e3,maximum:384e3}},required:["sampleRateHz"],additionalProperties:!1},frontEnd:{type:"object",discriminator:{propertyName:"kind"},oneOf:[
{type:"object",description:"Log-mel spectrogram: (log(max(power, floor)), clamped to max - dynamicRange, + offset) / scale",properties:{kind:{
const:"log-mel"},melBins:{type:"integer",minimum:1,maximum:1024},fftSize:{type:"integer",minimum:1,maximum:65536},hopLength:{type:"integer",
minimum:1,maximum:65536},melScale:{enum:["slaney","htk"]},fMinHz:{type:"number",minimum:0},fMaxHz:{type:"number",exclusiveMinimum:0},log:{enum:[
"log10","ln"]},floor:{type:"number",exclusiveMinimum:0},dynamicRange:{type:"number",exclusiveMinimum:0},offset:{type:"number"},scale:{type:"\
number",exclusiveMinimum:0}},required:["kind","melBins","fftSize","hopLength","melScale","fMinHz","fMaxHz","log","floor","dynamicRange","off\
set","scale"],additionalProperties:!1},{type:"object",properties:{kind:{const:"waveform"}},required:["kind"],additionalProperties:!1}]},window:{
type:"object",discriminator:{propertyName:"kind"},oneOf:[{type:"object",properties:{kind:{const:"fixed"},samples:{type:"integer",minimum:1,maximum:1e9},
frames:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samples","frames"],additionalProperties:!1},{type:"object",properties:{kind:{
const:"variable"},samplesPerFrame:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samplesPerFrame"],additionalProperties:!1}]},output:{
type:"object",properties:{dim:{type:"integer",minimum:1,maximum:65536},axes:{const:["batch","time","feature"]}},required:["dim","axes"],additionalProperties:!1},
reduction:{type:"object",description:"What happened to the time axis after the extractor's own output",properties:{factor:{type:"integer",minimum:1,
maximum:1e3},method:{enum:["none","subsample","conv1d","average-pool"]}},required:["factor","method"],additionalProperties:!1}},required:["e\
xtractor","audio","frontEnd","window","output","reduction"],additionalProperties:!1},golden:{type:"array",minItems:2,maxItems:100,description:'\
Speech, dense and sparse, and silence (text: "")',items:{type:"object",properties:{audio:{type:"string",minLength:1,maxLength:1e3},features:{
type:"string",pattern:"^[^#]+\\.npz#[^#]+$",maxLength:1e3,description:"FILE.npz#ARRAY"},logits:{type:"string",pattern:"^[^#]+\\.npz#[^#]+$",
maxLength:1e3,description:"FILE.npz#ARRAY"},text:{type:"string",maxLength:1e5}},required:["audio","features","logits","text"],additionalProperties:!1}}},
required:["layout"],additionalProperties:!1},y=w().default,v=Object.prototype.hasOwnProperty,N=k().default,O=new RegExp("^[^\\x00-\\x1f\\x7f\\ud\
800-\\udfff]+$","u"),z=new RegExp("^sha256:[0-9a-f]{64}$","u"),E=new RegExp("^[^#]+\\.npz#[^#]+$","u");function b(m,{instancePath:p="",parentData:l,
parentDataProperty:f,rootData:d=m}={}){let e=null,i=0;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.layout===void 0){let n={instancePath:p,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"layout"},message:"must have required property 'layout'",schema:t.required,
parentSchema:t,data:m};e===null?e=[n]:e.push(n),i++}for(let n in m)if(!(n==="layout"||n==="golden")){let o={instancePath:p,schemaPath:"#/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:t,
data:m};e===null?e=[o]:e.push(o),i++}if(m.layout!==void 0){let n=m.layout;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.extractor===void 0){
let o={instancePath:p+"/layout",schemaPath:"#/properties/layout/required",keyword:"required",params:{missingProperty:"extractor"},message:"m\
ust have required property 'extractor'",schema:t.properties.layout.required,parentSchema:t.properties.layout,data:n};e===null?e=[o]:e.push(o),
i++}if(n.audio===void 0){let o={instancePath:p+"/layout",schemaPath:"#/properties/layout/required",keyword:"required",params:{missingProperty:"\
audio"},message:"must have required property 'audio'",schema:t.properties.layout.required,parentSchema:t.properties.layout,data:n};e===null?
e=[o]:e.push(o),i++}if(n.frontEnd===void 0){let o={instancePath:p+"/layout",schemaPath:"#/properties/layout/required",keyword:"required",params:{
missingProperty:"frontEnd"},message:"must have required property 'frontEnd'",schema:t.properties.layout.required,parentSchema:t.properties.layout,
data:n};e===null?e=[o]:e.push(o),i++}if(n.window===void 0){let o={instancePath:p+"/layout",schemaPath:"#/properties/layout/required",keyword:"\
required",params:{missingProperty:"window"},message:"must have required property 'window'",schema:t.properties.layout.required,parentSchema:t.
properties.layout,data:n};e===null?e=[o]:e.push(o),i++}if(n.output===void 0){let o={instancePath:p+"/layout",schemaPath:"#/properties/layout\
/required",keyword:"required",params:{missingProperty:"output"},message:"must have required property 'output'",schema:t.properties.layout.required,
parentSchema:t.properties.layout,data:n};e===null?e=[o]:e.push(o),i++}if(n.reduction===void 0){let o={instancePath:p+"/layout",schemaPath:"#\
/properties/layout/required",keyword:"required",params:{missingProperty:"reduction"},message:"must have required property 'reduction'",schema:t.
properties.layout.required,parentSchema:t.properties.layout,data:n};e===null?e=[o]:e.push(o),i++}for(let o in n)if(!(o==="extractor"||o==="a\
udio"||o==="frontEnd"||o==="window"||o==="output"||o==="reduction")){let s={instancePath:p+"/layout",schemaPath:"#/properties/layout/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:!1,parentSchema:t.
properties.layout,data:n};e===null?e=[s]:e.push(s),i++}if(n.extractor!==void 0){let o=n.extractor;if(o&&typeof o=="object"&&!Array.isArray(o)){
if(o.model===void 0){let s={instancePath:p+"/layout/extractor",schemaPath:"#/properties/layout/properties/extractor/required",keyword:"requi\
red",params:{missingProperty:"model"},message:"must have required property 'model'",schema:t.properties.layout.properties.extractor.required,
parentSchema:t.properties.layout.properties.extractor,data:o};e===null?e=[s]:e.push(s),i++}if(o.revision===void 0){let s={instancePath:p+"/l\
ayout/extractor",schemaPath:"#/properties/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"revision"},message:"\
must have required property 'revision'",schema:t.properties.layout.properties.extractor.required,parentSchema:t.properties.layout.properties.
extractor,data:o};e===null?e=[s]:e.push(s),i++}if(o.layer===void 0){let s={instancePath:p+"/layout/extractor",schemaPath:"#/properties/layou\
t/properties/extractor/required",keyword:"required",params:{missingProperty:"layer"},message:"must have required property 'layer'",schema:t.
properties.layout.properties.extractor.required,parentSchema:t.properties.layout.properties.extractor,data:o};e===null?e=[s]:e.push(s),i++}for(let s in o)
if(!(s==="model"||s==="revision"||s==="layer")){let r={instancePath:p+"/layout/extractor",schemaPath:"#/properties/layout/properties/extract\
or/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,
parentSchema:t.properties.layout.properties.extractor,data:o};e===null?e=[r]:e.push(r),i++}if(o.model!==void 0){let s=o.model;if(typeof s=="\
string"){if(y(s)>200){let r={instancePath:p+"/layout/extractor/model",schemaPath:"#/properties/layout/properties/extractor/properties/model/\
maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:t.properties.layout.
properties.extractor.properties.model,data:s};e===null?e=[r]:e.push(r),i++}if(!O.test(s)){let r={instancePath:p+"/layout/extractor/model",schemaPath:"\
#/properties/layout/properties/extractor/properties/model/pattern",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},
message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:t.properties.
layout.properties.extractor.properties.model,data:s};e===null?e=[r]:e.push(r),i++}}else{let r={instancePath:p+"/layout/extractor/model",schemaPath:"\
#/properties/layout/properties/extractor/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.
layout.properties.extractor.properties.model.type,parentSchema:t.properties.layout.properties.extractor.properties.model,data:s};e===null?e=
[r]:e.push(r),i++}}if(o.revision!==void 0){let s=o.revision;if(typeof s=="string"){if(!z.test(s)){let r={instancePath:p+"/layout/extractor/r\
evision",schemaPath:"#/properties/layout/properties/extractor/properties/revision/pattern",keyword:"pattern",params:{pattern:"^sha256:[0-9a-\
f]{64}$"},message:'must match pattern "^sha256:[0-9a-f]{64}$"',schema:"^sha256:[0-9a-f]{64}$",parentSchema:t.properties.layout.properties.extractor.
properties.revision,data:s};e===null?e=[r]:e.push(r),i++}}else{let r={instancePath:p+"/layout/extractor/revision",schemaPath:"#/properties/l\
ayout/properties/extractor/properties/revision/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.layout.
properties.extractor.properties.revision.type,parentSchema:t.properties.layout.properties.extractor.properties.revision,data:s};e===null?e=[
r]:e.push(r),i++}}if(o.layer!==void 0){let s=o.layer;if(typeof s=="string"){if(y(s)>200){let r={instancePath:p+"/layout/extractor/layer",schemaPath:"\
#/properties/layout/properties/extractor/properties/layer/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than\
 200 characters",schema:200,parentSchema:t.properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[r]:e.push(r),i++}if(!O.
test(s)){let r={instancePath:p+"/layout/extractor/layer",schemaPath:"#/properties/layout/properties/extractor/properties/layer/pattern",keyword:"\
pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"\
^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:t.properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[r]:e.push(
r),i++}}else{let r={instancePath:p+"/layout/extractor/layer",schemaPath:"#/properties/layout/properties/extractor/properties/layer/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:t.properties.layout.properties.extractor.properties.layer.type,parentSchema:t.properties.
layout.properties.extractor.properties.layer,data:s};e===null?e=[r]:e.push(r),i++}}}else{let s={instancePath:p+"/layout/extractor",schemaPath:"\
#/properties/layout/properties/extractor/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.layout.properties.
extractor.type,parentSchema:t.properties.layout.properties.extractor,data:o};e===null?e=[s]:e.push(s),i++}}if(n.audio!==void 0){let o=n.audio;
if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.sampleRateHz===void 0){let s={instancePath:p+"/layout/audio",schemaPath:"#/properties/layo\
ut/properties/audio/required",keyword:"required",params:{missingProperty:"sampleRateHz"},message:"must have required property 'sampleRateHz'",
schema:t.properties.layout.properties.audio.required,parentSchema:t.properties.layout.properties.audio,data:o};e===null?e=[s]:e.push(s),i++}
for(let s in o)if(s!=="sampleRateHz"){let r={instancePath:p+"/layout/audio",schemaPath:"#/properties/layout/properties/audio/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:t.properties.
layout.properties.audio,data:o};e===null?e=[r]:e.push(r),i++}if(o.sampleRateHz!==void 0){let s=o.sampleRateHz;if(!(typeof s=="number"&&!(s%1)&&
!isNaN(s)&&isFinite(s))){let r={instancePath:p+"/layout/audio/sampleRateHz",schemaPath:"#/properties/layout/properties/audio/properties/samp\
leRateHz/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.audio.properties.sampleRateHz.
type,parentSchema:t.properties.layout.properties.audio.properties.sampleRateHz,data:s};e===null?e=[r]:e.push(r),i++}if(typeof s=="number"&&isFinite(
s)){if(s>384e3||isNaN(s)){let r={instancePath:p+"/layout/audio/sampleRateHz",schemaPath:"#/properties/layout/properties/audio/properties/sam\
pleRateHz/maximum",keyword:"maximum",params:{comparison:"<=",limit:384e3},message:"must be <= 384000",schema:384e3,parentSchema:t.properties.
layout.properties.audio.properties.sampleRateHz,data:s};e===null?e=[r]:e.push(r),i++}if(s<1e3||isNaN(s)){let r={instancePath:p+"/layout/audi\
o/sampleRateHz",schemaPath:"#/properties/layout/properties/audio/properties/sampleRateHz/minimum",keyword:"minimum",params:{comparison:">=",
limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:t.properties.layout.properties.audio.properties.sampleRateHz,data:s};e===null?e=
[r]:e.push(r),i++}}}}else{let s={instancePath:p+"/layout/audio",schemaPath:"#/properties/layout/properties/audio/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:t.properties.layout.properties.audio.type,parentSchema:t.properties.layout.properties.audio,data:o};
e===null?e=[s]:e.push(s),i++}}if(n.frontEnd!==void 0){let o=n.frontEnd;if(o&&typeof o=="object"&&!Array.isArray(o)){let s=o.kind;if(typeof s==
"string")if(s==="log-mel")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"\
#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required pro\
perty 'kind'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],
data:o};e===null?e=[r]:e.push(r),i++}if(o.melBins===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/propert\
ies/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melBins"},message:"must have required property 'melBins'",schema:t.
properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:
e.push(r),i++}if(o.fftSize===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/re\
quired",keyword:"required",params:{missingProperty:"fftSize"},message:"must have required property 'fftSize'",schema:t.properties.layout.properties.
frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.hopLength===
void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"hopLength"},message:"must have required property 'hopLength'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,
parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.melScale===void 0){let r={instancePath:p+
"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melScal\
e"},message:"must have required property 'melScale'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.
layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.fMinHz===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"\
#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMinHz"},message:"must have required p\
roperty 'fMinHz'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],
data:o};e===null?e=[r]:e.push(r),i++}if(o.fMaxHz===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properti\
es/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMaxHz"},message:"must have required property 'fMaxHz'",schema:t.properties.
layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),
i++}if(o.log===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"\
required",params:{missingProperty:"log"},message:"must have required property 'log'",schema:t.properties.layout.properties.frontEnd.oneOf[0].
required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.floor===void 0){let r={instancePath:p+
"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"floor"},
message:"must have required property 'floor'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.
properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.dynamicRange===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"\
#/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"dynamicRange"},message:"must have requ\
ired property 'dynamicRange'",schema:t.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.
oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.offset===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout\
/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"offset"},message:"must have required property 'offset'",schema:t.
properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:
e.push(r),i++}if(o.scale===void 0){let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/requ\
ired",keyword:"required",params:{missingProperty:"scale"},message:"must have required property 'scale'",schema:t.properties.layout.properties.
frontEnd.oneOf[0].required,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}for(let r in o)
if(!v.call(t.properties.layout.properties.frontEnd.oneOf[0].properties,r)){let a={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties\
/layout/properties/frontEnd/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT hav\
e additional properties",schema:!1,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};e===null?e=[a]:e.push(a),i++}if(o.kind!==
void 0){let r=o.kind;if(r!=="log-mel"){let a={instancePath:p+"/layout/frontEnd/kind",schemaPath:"#/properties/layout/properties/frontEnd/one\
Of/0/properties/kind/const",keyword:"const",params:{allowedValue:"log-mel"},message:"must be equal to constant",schema:"log-mel",parentSchema:t.
properties.layout.properties.frontEnd.oneOf[0].properties.kind,data:r};e===null?e=[a]:e.push(a),i++}}if(o.melBins!==void 0){let r=o.melBins;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:p+"/layout/frontEnd/melBins",schemaPath:"#/properties/layout/p\
roperties/frontEnd/oneOf/0/properties/melBins/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.
properties.frontEnd.oneOf[0].properties.melBins.type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:r};
e===null?e=[a]:e.push(a),i++}if(typeof r=="number"&&isFinite(r)){if(r>1024||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/melBins",schemaPath:"\
#/properties/layout/properties/frontEnd/oneOf/0/properties/melBins/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"m\
ust be <= 1024",schema:1024,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:r};e===null?e=[a]:e.push(a),
i++}if(r<1||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/melBins",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/propertie\
s/melBins/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.layout.properties.
frontEnd.oneOf[0].properties.melBins,data:r};e===null?e=[a]:e.push(a),i++}}}if(o.fftSize!==void 0){let r=o.fftSize;if(!(typeof r=="number"&&
!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:p+"/layout/frontEnd/fftSize",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/\
0/properties/fftSize/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.frontEnd.oneOf[0].
properties.fftSize.type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:r};e===null?e=[a]:e.push(a),i++}
if(typeof r=="number"&&isFinite(r)){if(r>65536||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/fftSize",schemaPath:"#/properties/layout/p\
roperties/frontEnd/oneOf/0/properties/fftSize/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,
parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:r};e===null?e=[a]:e.push(a),i++}if(r<1||isNaN(r)){let a={
instancePath:p+"/layout/frontEnd/fftSize",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/fftSize/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.
fftSize,data:r};e===null?e=[a]:e.push(a),i++}}}if(o.hopLength!==void 0){let r=o.hopLength;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){let a={instancePath:p+"/layout/frontEnd/hopLength",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/hopLength/typ\
e",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength.
type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:r};e===null?e=[a]:e.push(a),i++}if(typeof r=="n\
umber"&&isFinite(r)){if(r>65536||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/hopLength",schemaPath:"#/properties/layout/properties/fro\
ntEnd/oneOf/0/properties/hopLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:t.
properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:r};e===null?e=[a]:e.push(a),i++}if(r<1||isNaN(r)){let a={instancePath:p+
"/layout/frontEnd/hopLength",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/hopLength/minimum",keyword:"minimum",params:{
comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,
data:r};e===null?e=[a]:e.push(a),i++}}}if(o.melScale!==void 0){let r=o.melScale;if(!(r==="slaney"||r==="htk")){let a={instancePath:p+"/layou\
t/frontEnd/melScale",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/melScale/enum",keyword:"enum",params:{allowedValues:t.
properties.layout.properties.frontEnd.oneOf[0].properties.melScale.enum},message:"must be equal to one of the allowed values",schema:t.properties.
layout.properties.frontEnd.oneOf[0].properties.melScale.enum,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.melScale,
data:r};e===null?e=[a]:e.push(a),i++}}if(o.fMinHz!==void 0){let r=o.fMinHz;if(typeof r=="number"&&isFinite(r)){if(r<0||isNaN(r)){let a={instancePath:p+
"/layout/frontEnd/fMinHz",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/fMinHz/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fMinHz,data:r};e===null?
e=[a]:e.push(a),i++}}else{let a={instancePath:p+"/layout/frontEnd/fMinHz",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/proper\
ties/fMinHz/type",keyword:"type",params:{type:"number"},message:"must be number",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.
fMinHz.type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fMinHz,data:r};e===null?e=[a]:e.push(a),i++}}if(o.fMaxHz!==
void 0){let r=o.fMaxHz;if(typeof r=="number"&&isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/fMaxHz",schemaPath:"#/\
properties/layout/properties/frontEnd/oneOf/0/properties/fMaxHz/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},
message:"must be > 0",schema:0,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz,data:r};e===null?e=[a]:e.push(
a),i++}}else{let a={instancePath:p+"/layout/frontEnd/fMaxHz",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/fMaxHz/t\
ype",keyword:"type",params:{type:"number"},message:"must be number",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz.
type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz,data:r};e===null?e=[a]:e.push(a),i++}}if(o.log!==void 0){
let r=o.log;if(!(r==="log10"||r==="ln")){let a={instancePath:p+"/layout/frontEnd/log",schemaPath:"#/properties/layout/properties/frontEnd/on\
eOf/0/properties/log/enum",keyword:"enum",params:{allowedValues:t.properties.layout.properties.frontEnd.oneOf[0].properties.log.enum},message:"\
must be equal to one of the allowed values",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.log.enum,parentSchema:t.properties.
layout.properties.frontEnd.oneOf[0].properties.log,data:r};e===null?e=[a]:e.push(a),i++}}if(o.floor!==void 0){let r=o.floor;if(typeof r=="nu\
mber"&&isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/floor",schemaPath:"#/properties/layout/properties/frontEnd/on\
eOf/0/properties/floor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:t.
properties.layout.properties.frontEnd.oneOf[0].properties.floor,data:r};e===null?e=[a]:e.push(a),i++}}else{let a={instancePath:p+"/layout/fr\
ontEnd/floor",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/floor/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.floor.type,parentSchema:t.properties.layout.properties.frontEnd.
oneOf[0].properties.floor,data:r};e===null?e=[a]:e.push(a),i++}}if(o.dynamicRange!==void 0){let r=o.dynamicRange;if(typeof r=="number"&&isFinite(
r)){if(r<=0||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/dynamicRange",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/pro\
perties/dynamicRange/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:t.
properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange,data:r};e===null?e=[a]:e.push(a),i++}}else{let a={instancePath:p+"/la\
yout/frontEnd/dynamicRange",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/dynamicRange/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange.type,parentSchema:t.
properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange,data:r};e===null?e=[a]:e.push(a),i++}}if(o.offset!==void 0){let r=o.offset;
if(!(typeof r=="number"&&isFinite(r))){let a={instancePath:p+"/layout/frontEnd/offset",schemaPath:"#/properties/layout/properties/frontEnd/o\
neOf/0/properties/offset/type",keyword:"type",params:{type:"number"},message:"must be number",schema:t.properties.layout.properties.frontEnd.
oneOf[0].properties.offset.type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.offset,data:r};e===null?e=[a]:e.push(
a),i++}}if(o.scale!==void 0){let r=o.scale;if(typeof r=="number"&&isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:p+"/layout/frontEnd/sc\
ale",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/properties/scale/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:"\
>",limit:0},message:"must be > 0",schema:0,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.scale,data:r};e===null?e=
[a]:e.push(a),i++}}else{let a={instancePath:p+"/layout/frontEnd/scale",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/propertie\
s/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:t.properties.layout.properties.frontEnd.oneOf[0].properties.
scale.type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0].properties.scale,data:r};e===null?e=[a]:e.push(a),i++}}}else{let r={
instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/0/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:t.properties.layout.properties.frontEnd.oneOf[0].type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[0],data:o};
e===null?e=[r]:e.push(r),i++}else if(s==="waveform")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let r={instancePath:p+"\
/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"\
must have required property 'kind'",schema:t.properties.layout.properties.frontEnd.oneOf[1].required,parentSchema:t.properties.layout.properties.
frontEnd.oneOf[1],data:o};e===null?e=[r]:e.push(r),i++}for(let r in o)if(r!=="kind"){let a={instancePath:p+"/layout/frontEnd",schemaPath:"#/\
properties/layout/properties/frontEnd/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"mu\
st NOT have additional properties",schema:!1,parentSchema:t.properties.layout.properties.frontEnd.oneOf[1],data:o};e===null?e=[a]:e.push(a),
i++}if(o.kind!==void 0){let r=o.kind;if(r!=="waveform"){let a={instancePath:p+"/layout/frontEnd/kind",schemaPath:"#/properties/layout/proper\
ties/frontEnd/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"waveform"},message:"must be equal to constant",schema:"wa\
veform",parentSchema:t.properties.layout.properties.frontEnd.oneOf[1].properties.kind,data:r};e===null?e=[a]:e.push(a),i++}}}else{let r={instancePath:p+
"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be \
object",schema:t.properties.layout.properties.frontEnd.oneOf[1].type,parentSchema:t.properties.layout.properties.frontEnd.oneOf[1],data:o};e===
null?e=[r]:e.push(r),i++}else{let r={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/discriminator",keyword:"\
discriminator",params:{error:"mapping",tag:"kind",tagValue:s},message:'value of tag "kind" must be in oneOf',schema:t.properties.layout.properties.
frontEnd.discriminator,parentSchema:t.properties.layout.properties.frontEnd,data:o};e===null?e=[r]:e.push(r),i++}else{let r={instancePath:p+
"/layout/frontEnd",schemaPath:"#/properties/layout/properties/frontEnd/discriminator",keyword:"discriminator",params:{error:"tag",tag:"kind",
tagValue:s},message:'tag "kind" must be string',schema:t.properties.layout.properties.frontEnd.discriminator,parentSchema:t.properties.layout.
properties.frontEnd,data:o};e===null?e=[r]:e.push(r),i++}}else{let s={instancePath:p+"/layout/frontEnd",schemaPath:"#/properties/layout/prop\
erties/frontEnd/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.layout.properties.frontEnd.type,parentSchema:t.
properties.layout.properties.frontEnd,data:o};e===null?e=[s]:e.push(s),i++}}if(n.window!==void 0){let o=n.window;if(o&&typeof o=="object"&&!Array.
isArray(o)){let s=o.kind;if(typeof s=="string")if(s==="fixed")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let r={instancePath:p+
"/layout/window",schemaPath:"#/properties/layout/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"\
must have required property 'kind'",schema:t.properties.layout.properties.window.oneOf[0].required,parentSchema:t.properties.layout.properties.
window.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}if(o.samples===void 0){let r={instancePath:p+"/layout/window",schemaPath:"#/properties/\
layout/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"samples"},message:"must have required property 'sampl\
es'",schema:t.properties.layout.properties.window.oneOf[0].required,parentSchema:t.properties.layout.properties.window.oneOf[0],data:o};e===
null?e=[r]:e.push(r),i++}if(o.frames===void 0){let r={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/oneO\
f/0/required",keyword:"required",params:{missingProperty:"frames"},message:"must have required property 'frames'",schema:t.properties.layout.
properties.window.oneOf[0].required,parentSchema:t.properties.layout.properties.window.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}for(let r in o)
if(!(r==="kind"||r==="samples"||r==="frames")){let a={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/oneO\
f/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:!1,
parentSchema:t.properties.layout.properties.window.oneOf[0],data:o};e===null?e=[a]:e.push(a),i++}if(o.kind!==void 0){let r=o.kind;if(r!=="fi\
xed"){let a={instancePath:p+"/layout/window/kind",schemaPath:"#/properties/layout/properties/window/oneOf/0/properties/kind/const",keyword:"\
const",params:{allowedValue:"fixed"},message:"must be equal to constant",schema:"fixed",parentSchema:t.properties.layout.properties.window.oneOf[0].
properties.kind,data:r};e===null?e=[a]:e.push(a),i++}}if(o.samples!==void 0){let r=o.samples;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){let a={instancePath:p+"/layout/window/samples",schemaPath:"#/properties/layout/properties/window/oneOf/0/properties/samples/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.window.oneOf[0].properties.samples.type,parentSchema:t.
properties.layout.properties.window.oneOf[0].properties.samples,data:r};e===null?e=[a]:e.push(a),i++}if(typeof r=="number"&&isFinite(r)){if(r>
1e9||isNaN(r)){let a={instancePath:p+"/layout/window/samples",schemaPath:"#/properties/layout/properties/window/oneOf/0/properties/samples/m\
aximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:t.properties.layout.properties.
window.oneOf[0].properties.samples,data:r};e===null?e=[a]:e.push(a),i++}if(r<1||isNaN(r)){let a={instancePath:p+"/layout/window/samples",schemaPath:"\
#/properties/layout/properties/window/oneOf/0/properties/samples/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must b\
e >= 1",schema:1,parentSchema:t.properties.layout.properties.window.oneOf[0].properties.samples,data:r};e===null?e=[a]:e.push(a),i++}}}if(o.
frames!==void 0){let r=o.frames;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:p+"/layout/window/frames",schemaPath:"\
#/properties/layout/properties/window/oneOf/0/properties/frames/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.
properties.layout.properties.window.oneOf[0].properties.frames.type,parentSchema:t.properties.layout.properties.window.oneOf[0].properties.frames,
data:r};e===null?e=[a]:e.push(a),i++}if(typeof r=="number"&&isFinite(r)){if(r>1e9||isNaN(r)){let a={instancePath:p+"/layout/window/frames",schemaPath:"\
#/properties/layout/properties/window/oneOf/0/properties/frames/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must \
be <= 1000000000",schema:1e9,parentSchema:t.properties.layout.properties.window.oneOf[0].properties.frames,data:r};e===null?e=[a]:e.push(a),
i++}if(r<1||isNaN(r)){let a={instancePath:p+"/layout/window/frames",schemaPath:"#/properties/layout/properties/window/oneOf/0/properties/fra\
mes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.layout.properties.
window.oneOf[0].properties.frames,data:r};e===null?e=[a]:e.push(a),i++}}}}else{let r={instancePath:p+"/layout/window",schemaPath:"#/properti\
es/layout/properties/window/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.layout.properties.
window.oneOf[0].type,parentSchema:t.properties.layout.properties.window.oneOf[0],data:o};e===null?e=[r]:e.push(r),i++}else if(s==="variable")
if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let r={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/prop\
erties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:t.properties.
layout.properties.window.oneOf[1].required,parentSchema:t.properties.layout.properties.window.oneOf[1],data:o};e===null?e=[r]:e.push(r),i++}
if(o.samplesPerFrame===void 0){let r={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/oneOf/1/required",keyword:"\
required",params:{missingProperty:"samplesPerFrame"},message:"must have required property 'samplesPerFrame'",schema:t.properties.layout.properties.
window.oneOf[1].required,parentSchema:t.properties.layout.properties.window.oneOf[1],data:o};e===null?e=[r]:e.push(r),i++}for(let r in o)if(!(r===
"kind"||r==="samplesPerFrame")){let a={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/oneOf/1/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:!1,parentSchema:t.
properties.layout.properties.window.oneOf[1],data:o};e===null?e=[a]:e.push(a),i++}if(o.kind!==void 0){let r=o.kind;if(r!=="variable"){let a={
instancePath:p+"/layout/window/kind",schemaPath:"#/properties/layout/properties/window/oneOf/1/properties/kind/const",keyword:"const",params:{
allowedValue:"variable"},message:"must be equal to constant",schema:"variable",parentSchema:t.properties.layout.properties.window.oneOf[1].properties.
kind,data:r};e===null?e=[a]:e.push(a),i++}}if(o.samplesPerFrame!==void 0){let r=o.samplesPerFrame;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&
isFinite(r))){let a={instancePath:p+"/layout/window/samplesPerFrame",schemaPath:"#/properties/layout/properties/window/oneOf/1/properties/sa\
mplesPerFrame/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.window.oneOf[1].properties.
samplesPerFrame.type,parentSchema:t.properties.layout.properties.window.oneOf[1].properties.samplesPerFrame,data:r};e===null?e=[a]:e.push(a),
i++}if(typeof r=="number"&&isFinite(r)){if(r>1e9||isNaN(r)){let a={instancePath:p+"/layout/window/samplesPerFrame",schemaPath:"#/properties/\
layout/properties/window/oneOf/1/properties/samplesPerFrame/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <\
= 1000000000",schema:1e9,parentSchema:t.properties.layout.properties.window.oneOf[1].properties.samplesPerFrame,data:r};e===null?e=[a]:e.push(
a),i++}if(r<1||isNaN(r)){let a={instancePath:p+"/layout/window/samplesPerFrame",schemaPath:"#/properties/layout/properties/window/oneOf/1/pr\
operties/samplesPerFrame/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.
layout.properties.window.oneOf[1].properties.samplesPerFrame,data:r};e===null?e=[a]:e.push(a),i++}}}}else{let r={instancePath:p+"/layout/win\
dow",schemaPath:"#/properties/layout/properties/window/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.
properties.layout.properties.window.oneOf[1].type,parentSchema:t.properties.layout.properties.window.oneOf[1],data:o};e===null?e=[r]:e.push(
r),i++}else{let r={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/discriminator",keyword:"discriminator",
params:{error:"mapping",tag:"kind",tagValue:s},message:'value of tag "kind" must be in oneOf',schema:t.properties.layout.properties.window.discriminator,
parentSchema:t.properties.layout.properties.window,data:o};e===null?e=[r]:e.push(r),i++}else{let r={instancePath:p+"/layout/window",schemaPath:"\
#/properties/layout/properties/window/discriminator",keyword:"discriminator",params:{error:"tag",tag:"kind",tagValue:s},message:'tag "kind" \
must be string',schema:t.properties.layout.properties.window.discriminator,parentSchema:t.properties.layout.properties.window,data:o};e===null?
e=[r]:e.push(r),i++}}else{let s={instancePath:p+"/layout/window",schemaPath:"#/properties/layout/properties/window/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:t.properties.layout.properties.window.type,parentSchema:t.properties.layout.properties.window,
data:o};e===null?e=[s]:e.push(s),i++}}if(n.output!==void 0){let o=n.output;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.dim===void 0){let s={
instancePath:p+"/layout/output",schemaPath:"#/properties/layout/properties/output/required",keyword:"required",params:{missingProperty:"dim"},
message:"must have required property 'dim'",schema:t.properties.layout.properties.output.required,parentSchema:t.properties.layout.properties.
output,data:o};e===null?e=[s]:e.push(s),i++}if(o.axes===void 0){let s={instancePath:p+"/layout/output",schemaPath:"#/properties/layout/prope\
rties/output/required",keyword:"required",params:{missingProperty:"axes"},message:"must have required property 'axes'",schema:t.properties.layout.
properties.output.required,parentSchema:t.properties.layout.properties.output,data:o};e===null?e=[s]:e.push(s),i++}for(let s in o)if(!(s==="\
dim"||s==="axes")){let r={instancePath:p+"/layout/output",schemaPath:"#/properties/layout/properties/output/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:t.properties.layout.
properties.output,data:o};e===null?e=[r]:e.push(r),i++}if(o.dim!==void 0){let s=o.dim;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){
let r={instancePath:p+"/layout/output/dim",schemaPath:"#/properties/layout/properties/output/properties/dim/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:t.properties.layout.properties.output.properties.dim.type,parentSchema:t.properties.layout.properties.
output.properties.dim,data:s};e===null?e=[r]:e.push(r),i++}if(typeof s=="number"&&isFinite(s)){if(s>65536||isNaN(s)){let r={instancePath:p+"\
/layout/output/dim",schemaPath:"#/properties/layout/properties/output/properties/dim/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},
message:"must be <= 65536",schema:65536,parentSchema:t.properties.layout.properties.output.properties.dim,data:s};e===null?e=[r]:e.push(r),i++}
if(s<1||isNaN(s)){let r={instancePath:p+"/layout/output/dim",schemaPath:"#/properties/layout/properties/output/properties/dim/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:t.properties.layout.properties.output.properties.dim,
data:s};e===null?e=[r]:e.push(r),i++}}}if(o.axes!==void 0){let s=o.axes;if(!N(s,t.properties.layout.properties.output.properties.axes.const)){
let r={instancePath:p+"/layout/output/axes",schemaPath:"#/properties/layout/properties/output/properties/axes/const",keyword:"const",params:{
allowedValue:t.properties.layout.properties.output.properties.axes.const},message:"must be equal to constant",schema:t.properties.layout.properties.
output.properties.axes.const,parentSchema:t.properties.layout.properties.output.properties.axes,data:s};e===null?e=[r]:e.push(r),i++}}}else{
let s={instancePath:p+"/layout/output",schemaPath:"#/properties/layout/properties/output/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:t.properties.layout.properties.output.type,parentSchema:t.properties.layout.properties.output,data:o};e===null?e=[s]:
e.push(s),i++}}if(n.reduction!==void 0){let o=n.reduction;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.factor===void 0){let s={instancePath:p+
"/layout/reduction",schemaPath:"#/properties/layout/properties/reduction/required",keyword:"required",params:{missingProperty:"factor"},message:"\
must have required property 'factor'",schema:t.properties.layout.properties.reduction.required,parentSchema:t.properties.layout.properties.reduction,
data:o};e===null?e=[s]:e.push(s),i++}if(o.method===void 0){let s={instancePath:p+"/layout/reduction",schemaPath:"#/properties/layout/propert\
ies/reduction/required",keyword:"required",params:{missingProperty:"method"},message:"must have required property 'method'",schema:t.properties.
layout.properties.reduction.required,parentSchema:t.properties.layout.properties.reduction,data:o};e===null?e=[s]:e.push(s),i++}for(let s in o)
if(!(s==="factor"||s==="method")){let r={instancePath:p+"/layout/reduction",schemaPath:"#/properties/layout/properties/reduction/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:t.
properties.layout.properties.reduction,data:o};e===null?e=[r]:e.push(r),i++}if(o.factor!==void 0){let s=o.factor;if(!(typeof s=="number"&&!(s%
1)&&!isNaN(s)&&isFinite(s))){let r={instancePath:p+"/layout/reduction/factor",schemaPath:"#/properties/layout/properties/reduction/propertie\
s/factor/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:t.properties.layout.properties.reduction.properties.factor.
type,parentSchema:t.properties.layout.properties.reduction.properties.factor,data:s};e===null?e=[r]:e.push(r),i++}if(typeof s=="number"&&isFinite(
s)){if(s>1e3||isNaN(s)){let r={instancePath:p+"/layout/reduction/factor",schemaPath:"#/properties/layout/properties/reduction/properties/fac\
tor/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:t.properties.layout.properties.
reduction.properties.factor,data:s};e===null?e=[r]:e.push(r),i++}if(s<1||isNaN(s)){let r={instancePath:p+"/layout/reduction/factor",schemaPath:"\
#/properties/layout/properties/reduction/properties/factor/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",
schema:1,parentSchema:t.properties.layout.properties.reduction.properties.factor,data:s};e===null?e=[r]:e.push(r),i++}}}if(o.method!==void 0){
let s=o.method;if(!(s==="none"||s==="subsample"||s==="conv1d"||s==="average-pool")){let r={instancePath:p+"/layout/reduction/method",schemaPath:"\
#/properties/layout/properties/reduction/properties/method/enum",keyword:"enum",params:{allowedValues:t.properties.layout.properties.reduction.
properties.method.enum},message:"must be equal to one of the allowed values",schema:t.properties.layout.properties.reduction.properties.method.
enum,parentSchema:t.properties.layout.properties.reduction.properties.method,data:s};e===null?e=[r]:e.push(r),i++}}}else{let s={instancePath:p+
"/layout/reduction",schemaPath:"#/properties/layout/properties/reduction/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:t.properties.layout.properties.reduction.type,parentSchema:t.properties.layout.properties.reduction,data:o};e===null?e=[s]:e.push(s),
i++}}}else{let o={instancePath:p+"/layout",schemaPath:"#/properties/layout/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:t.properties.layout.type,parentSchema:t.properties.layout,data:n};e===null?e=[o]:e.push(o),i++}}if(m.golden!==void 0){let n=m.golden;
if(Array.isArray(n)){if(n.length>100){let s={instancePath:p+"/golden",schemaPath:"#/properties/golden/maxItems",keyword:"maxItems",params:{limit:100},
message:"must NOT have more than 100 items",schema:100,parentSchema:t.properties.golden,data:n};e===null?e=[s]:e.push(s),i++}if(n.length<2){
let s={instancePath:p+"/golden",schemaPath:"#/properties/golden/minItems",keyword:"minItems",params:{limit:2},message:"must NOT have fewer t\
han 2 items",schema:2,parentSchema:t.properties.golden,data:n};e===null?e=[s]:e.push(s),i++}let o=n.length;for(let s=0;s<o;s++){let r=n[s];if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.audio===void 0){let a={instancePath:p+"/golden/"+s,schemaPath:"#/properties/golden/items/require\
d",keyword:"required",params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:t.properties.golden.items.required,
parentSchema:t.properties.golden.items,data:r};e===null?e=[a]:e.push(a),i++}if(r.features===void 0){let a={instancePath:p+"/golden/"+s,schemaPath:"\
#/properties/golden/items/required",keyword:"required",params:{missingProperty:"features"},message:"must have required property 'features'",
schema:t.properties.golden.items.required,parentSchema:t.properties.golden.items,data:r};e===null?e=[a]:e.push(a),i++}if(r.logits===void 0){
let a={instancePath:p+"/golden/"+s,schemaPath:"#/properties/golden/items/required",keyword:"required",params:{missingProperty:"logits"},message:"\
must have required property 'logits'",schema:t.properties.golden.items.required,parentSchema:t.properties.golden.items,data:r};e===null?e=[a]:
e.push(a),i++}if(r.text===void 0){let a={instancePath:p+"/golden/"+s,schemaPath:"#/properties/golden/items/required",keyword:"required",params:{
missingProperty:"text"},message:"must have required property 'text'",schema:t.properties.golden.items.required,parentSchema:t.properties.golden.
items,data:r};e===null?e=[a]:e.push(a),i++}for(let a in r)if(!(a==="audio"||a==="features"||a==="logits"||a==="text")){let u={instancePath:p+
"/golden/"+s,schemaPath:"#/properties/golden/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},message:"\
must NOT have additional properties",schema:!1,parentSchema:t.properties.golden.items,data:r};e===null?e=[u]:e.push(u),i++}if(r.audio!==void 0){
let a=r.audio;if(typeof a=="string"){if(y(a)>1e3){let u={instancePath:p+"/golden/"+s+"/audio",schemaPath:"#/properties/golden/items/properti\
es/audio/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:t.properties.
golden.items.properties.audio,data:a};e===null?e=[u]:e.push(u),i++}if(y(a)<1){let u={instancePath:p+"/golden/"+s+"/audio",schemaPath:"#/prop\
erties/golden/items/properties/audio/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:t.properties.golden.items.properties.audio,data:a};e===null?e=[u]:e.push(u),i++}}else{let u={instancePath:p+"/golden/"+s+"/audi\
o",schemaPath:"#/properties/golden/items/properties/audio/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.
golden.items.properties.audio.type,parentSchema:t.properties.golden.items.properties.audio,data:a};e===null?e=[u]:e.push(u),i++}}if(r.features!==
void 0){let a=r.features;if(typeof a=="string"){if(y(a)>1e3){let u={instancePath:p+"/golden/"+s+"/features",schemaPath:"#/properties/golden/\
items/properties/features/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:t.
properties.golden.items.properties.features,data:a};e===null?e=[u]:e.push(u),i++}if(!E.test(a)){let u={instancePath:p+"/golden/"+s+"/feature\
s",schemaPath:"#/properties/golden/items/properties/features/pattern",keyword:"pattern",params:{pattern:"^[^#]+\\.npz#[^#]+$"},message:'must\
 match pattern "^[^#]+\\.npz#[^#]+$"',schema:"^[^#]+\\.npz#[^#]+$",parentSchema:t.properties.golden.items.properties.features,data:a};e===null?
e=[u]:e.push(u),i++}}else{let u={instancePath:p+"/golden/"+s+"/features",schemaPath:"#/properties/golden/items/properties/features/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:t.properties.golden.items.properties.features.type,parentSchema:t.properties.golden.
items.properties.features,data:a};e===null?e=[u]:e.push(u),i++}}if(r.logits!==void 0){let a=r.logits;if(typeof a=="string"){if(y(a)>1e3){let u={
instancePath:p+"/golden/"+s+"/logits",schemaPath:"#/properties/golden/items/properties/logits/maxLength",keyword:"maxLength",params:{limit:1e3},
message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:t.properties.golden.items.properties.logits,data:a};e===null?e=[u]:
e.push(u),i++}if(!E.test(a)){let u={instancePath:p+"/golden/"+s+"/logits",schemaPath:"#/properties/golden/items/properties/logits/pattern",keyword:"\
pattern",params:{pattern:"^[^#]+\\.npz#[^#]+$"},message:'must match pattern "^[^#]+\\.npz#[^#]+$"',schema:"^[^#]+\\.npz#[^#]+$",parentSchema:t.
properties.golden.items.properties.logits,data:a};e===null?e=[u]:e.push(u),i++}}else{let u={instancePath:p+"/golden/"+s+"/logits",schemaPath:"\
#/properties/golden/items/properties/logits/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.golden.
items.properties.logits.type,parentSchema:t.properties.golden.items.properties.logits,data:a};e===null?e=[u]:e.push(u),i++}}if(r.text!==void 0){
let a=r.text;if(typeof a=="string"){if(y(a)>1e5){let u={instancePath:p+"/golden/"+s+"/text",schemaPath:"#/properties/golden/items/properties\
/text/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,parentSchema:t.properties.
golden.items.properties.text,data:a};e===null?e=[u]:e.push(u),i++}}else{let u={instancePath:p+"/golden/"+s+"/text",schemaPath:"#/properties/\
golden/items/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:t.properties.golden.items.properties.
text.type,parentSchema:t.properties.golden.items.properties.text,data:a};e===null?e=[u]:e.push(u),i++}}}else{let a={instancePath:p+"/golden/"+
s,schemaPath:"#/properties/golden/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:t.properties.golden.items.
type,parentSchema:t.properties.golden.items,data:r};e===null?e=[a]:e.push(a),i++}}}else{let o={instancePath:p+"/golden",schemaPath:"#/proper\
ties/golden/type",keyword:"type",params:{type:"array"},message:"must be array",schema:t.properties.golden.type,parentSchema:t.properties.golden,
data:n};e===null?e=[o]:e.push(o),i++}}}else{let n={instancePath:p,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be\
 object",schema:t.type,parentSchema:t,data:m};e===null?e=[n]:e.push(n),i++}return b.errors=e,i===0}
/** Compiled from {@link contractDraftSchema}. */
export const contractDraftValidator: Validator = L;
