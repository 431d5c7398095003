// @ts-nocheck
// Compiled from layoutSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var u=(n,o)=>()=>{try{return o||n((o={exports:{}}).exports,o),o.exports}catch(m){throw o=0,m}};var h=u(c=>{"use strict";Object.defineProperty(c,"__esModule",{value:!0});function k(n){let o=n.length,m=0,f=0,d;for(;f<o;)m++,d=n.charCodeAt(
f++),d>=55296&&d<=56319&&f<o&&(d=n.charCodeAt(f),(d&64512)===56320&&f++);return m}c.default=k});var w=u((z,y)=>{"use strict";y.exports=function n(o,m){if(o===m)return!0;if(o&&m&&typeof o=="object"&&typeof m=="object"){if(o.constructor!==
m.constructor)return!1;var f,d,e;if(Array.isArray(o)){if(f=o.length,f!=m.length)return!1;for(d=f;d--!==0;)if(!n(o[d],m[d]))return!1;return!0}
if(o.constructor===RegExp)return o.source===m.source&&o.flags===m.flags;if(o.valueOf!==Object.prototype.valueOf)return o.valueOf()===m.valueOf();
if(o.toString!==Object.prototype.toString)return o.toString()===m.toString();if(e=Object.keys(o),f=e.length,f!==Object.keys(m).length)return!1;
for(d=f;d--!==0;)if(!Object.prototype.hasOwnProperty.call(m,e[d]))return!1;for(d=f;d--!==0;){var p=e[d];if(!n(o[p],m[p]))return!1}return!0}return o!==
o&&m!==m}});var g=u(l=>{"use strict";Object.defineProperty(l,"__esModule",{value:!0});var x=w();l.default=x});var H=E,s={type:"object",description:"What a feature tensor means. Written by whoever made the encoder export, beside it.",properties:{extractor:{
type:"object",properties:{model:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which network, suc\
h as openai/whisper-large-v3"},revision:{type:"string",pattern:"^sha256:[0-9a-f]{64}$",description:"Digest over the reference weights' tenso\
rs, never a branch name"},layer:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which hidden state\
, such as ln_post"}},required:["model","revision","layer"],additionalProperties:!1},audio:{type:"object",properties:{sampleRateHz:{type:"int\
eger",minimum:1e3,maximum:384e3}},required:["sampleRateHz"],additionalProperties:!1},frontEnd:{type:"object",discriminator:{propertyName:"ki\
nd"},oneOf:[{type:"object",description:"Log-mel spectrogram: (log(max(power, floor)), clamped to max - dynamicRange, + offset) / scale",properties:{
kind:{const:"log-mel"},melBins:{type:"integer",minimum:1,maximum:1024},fftSize:{type:"integer",minimum:1,maximum:65536},hopLength:{type:"int\
eger",minimum:1,maximum:65536},melScale:{enum:["slaney","htk"]},fMinHz:{type:"number",minimum:0},fMaxHz:{type:"number",exclusiveMinimum:0},log:{
enum:["log10","ln"]},floor:{type:"number",exclusiveMinimum:0},dynamicRange:{type:"number",exclusiveMinimum:0},offset:{type:"number"},scale:{
type:"number",exclusiveMinimum:0}},required:["kind","melBins","fftSize","hopLength","melScale","fMinHz","fMaxHz","log","floor","dynamicRange",
"offset","scale"],additionalProperties:!1},{type:"object",properties:{kind:{const:"waveform"}},required:["kind"],additionalProperties:!1}]},
window:{type:"object",discriminator:{propertyName:"kind"},oneOf:[{type:"object",properties:{kind:{const:"fixed"},samples:{type:"integer",minimum:1,
maximum:1e9},frames:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samples","frames"],additionalProperties:!1},{type:"object",properties:{
kind:{const:"variable"},samplesPerFrame:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samplesPerFrame"],additionalProperties:!1}]},
output:{type:"object",properties:{dim:{type:"integer",minimum:1,maximum:65536},axes:{const:["batch","time","feature"]}},required:["dim","axe\
s"],additionalProperties:!1},reduction:{type:"object",description:"What happened to the time axis after the extractor's own output",properties:{
factor:{type:"integer",minimum:1,maximum:1e3},method:{enum:["none","subsample","conv1d","average-pool"]}},required:["factor","method"],additionalProperties:!1}},
required:["extractor","audio","frontEnd","window","output","reduction"],additionalProperties:!1},P=h().default,b=Object.prototype.hasOwnProperty,
q=g().default,O=new RegExp("^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$","u"),S=new RegExp("^sha256:[0-9a-f]{64}$","u");function E(n,{instancePath:o="",
parentData:m,parentDataProperty:f,rootData:d=n}={}){let e=null,p=0;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.extractor===void 0){let t={
instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:"extractor"},message:"must have required property 'extract\
or'",schema:s.required,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}if(n.audio===void 0){let t={instancePath:o,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:s.required,parentSchema:s,data:n};e===
null?e=[t]:e.push(t),p++}if(n.frontEnd===void 0){let t={instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:"f\
rontEnd"},message:"must have required property 'frontEnd'",schema:s.required,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}if(n.window===
void 0){let t={instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:"window"},message:"must have required prope\
rty 'window'",schema:s.required,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}if(n.output===void 0){let t={instancePath:o,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"output"},message:"must have required property 'output'",schema:s.required,parentSchema:s,
data:n};e===null?e=[t]:e.push(t),p++}if(n.reduction===void 0){let t={instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
reduction"},message:"must have required property 'reduction'",schema:s.required,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}for(let t in n)
if(!(t==="extractor"||t==="audio"||t==="frontEnd"||t==="window"||t==="output"||t==="reduction")){let i={instancePath:o,schemaPath:"#/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:s,
data:n};e===null?e=[i]:e.push(i),p++}if(n.extractor!==void 0){let t=n.extractor;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.model===void 0){
let i={instancePath:o+"/extractor",schemaPath:"#/properties/extractor/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'",schema:s.properties.extractor.required,parentSchema:s.properties.extractor,data:t};e===null?e=[i]:e.push(
i),p++}if(t.revision===void 0){let i={instancePath:o+"/extractor",schemaPath:"#/properties/extractor/required",keyword:"required",params:{missingProperty:"\
revision"},message:"must have required property 'revision'",schema:s.properties.extractor.required,parentSchema:s.properties.extractor,data:t};
e===null?e=[i]:e.push(i),p++}if(t.layer===void 0){let i={instancePath:o+"/extractor",schemaPath:"#/properties/extractor/required",keyword:"r\
equired",params:{missingProperty:"layer"},message:"must have required property 'layer'",schema:s.properties.extractor.required,parentSchema:s.
properties.extractor,data:t};e===null?e=[i]:e.push(i),p++}for(let i in t)if(!(i==="model"||i==="revision"||i==="layer")){let r={instancePath:o+
"/extractor",schemaPath:"#/properties/extractor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"\
must NOT have additional properties",schema:!1,parentSchema:s.properties.extractor,data:t};e===null?e=[r]:e.push(r),p++}if(t.model!==void 0){
let i=t.model;if(typeof i=="string"){if(P(i)>200){let r={instancePath:o+"/extractor/model",schemaPath:"#/properties/extractor/properties/mod\
el/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:s.properties.extractor.
properties.model,data:i};e===null?e=[r]:e.push(r),p++}if(!O.test(i)){let r={instancePath:o+"/extractor/model",schemaPath:"#/properties/extra\
ctor/properties/model/pattern",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x\
00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:s.properties.extractor.properties.model,data:i};
e===null?e=[r]:e.push(r),p++}}else{let r={instancePath:o+"/extractor/model",schemaPath:"#/properties/extractor/properties/model/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:s.properties.extractor.properties.model.type,parentSchema:s.properties.extractor.
properties.model,data:i};e===null?e=[r]:e.push(r),p++}}if(t.revision!==void 0){let i=t.revision;if(typeof i=="string"){if(!S.test(i)){let r={
instancePath:o+"/extractor/revision",schemaPath:"#/properties/extractor/properties/revision/pattern",keyword:"pattern",params:{pattern:"^sha\
256:[0-9a-f]{64}$"},message:'must match pattern "^sha256:[0-9a-f]{64}$"',schema:"^sha256:[0-9a-f]{64}$",parentSchema:s.properties.extractor.
properties.revision,data:i};e===null?e=[r]:e.push(r),p++}}else{let r={instancePath:o+"/extractor/revision",schemaPath:"#/properties/extracto\
r/properties/revision/type",keyword:"type",params:{type:"string"},message:"must be string",schema:s.properties.extractor.properties.revision.
type,parentSchema:s.properties.extractor.properties.revision,data:i};e===null?e=[r]:e.push(r),p++}}if(t.layer!==void 0){let i=t.layer;if(typeof i==
"string"){if(P(i)>200){let r={instancePath:o+"/extractor/layer",schemaPath:"#/properties/extractor/properties/layer/maxLength",keyword:"maxL\
ength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:s.properties.extractor.properties.layer,data:i};
e===null?e=[r]:e.push(r),p++}if(!O.test(i)){let r={instancePath:o+"/extractor/layer",schemaPath:"#/properties/extractor/properties/layer/pat\
tern",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]\
+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:s.properties.extractor.properties.layer,data:i};e===null?e=[r]:e.push(r),p++}}else{
let r={instancePath:o+"/extractor/layer",schemaPath:"#/properties/extractor/properties/layer/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:s.properties.extractor.properties.layer.type,parentSchema:s.properties.extractor.properties.layer,data:i};e===null?e=
[r]:e.push(r),p++}}}else{let i={instancePath:o+"/extractor",schemaPath:"#/properties/extractor/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:s.properties.extractor.type,parentSchema:s.properties.extractor,data:t};e===null?e=[i]:e.push(i),p++}}if(n.audio!==void 0){
let t=n.audio;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.sampleRateHz===void 0){let i={instancePath:o+"/audio",schemaPath:"#/properti\
es/audio/required",keyword:"required",params:{missingProperty:"sampleRateHz"},message:"must have required property 'sampleRateHz'",schema:s.
properties.audio.required,parentSchema:s.properties.audio,data:t};e===null?e=[i]:e.push(i),p++}for(let i in t)if(i!=="sampleRateHz"){let r={
instancePath:o+"/audio",schemaPath:"#/properties/audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"\
must NOT have additional properties",schema:!1,parentSchema:s.properties.audio,data:t};e===null?e=[r]:e.push(r),p++}if(t.sampleRateHz!==void 0){
let i=t.sampleRateHz;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let r={instancePath:o+"/audio/sampleRateHz",schemaPath:"#/pro\
perties/audio/properties/sampleRateHz/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:s.properties.audio.properties.
sampleRateHz.type,parentSchema:s.properties.audio.properties.sampleRateHz,data:i};e===null?e=[r]:e.push(r),p++}if(typeof i=="number"&&isFinite(
i)){if(i>384e3||isNaN(i)){let r={instancePath:o+"/audio/sampleRateHz",schemaPath:"#/properties/audio/properties/sampleRateHz/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:384e3},message:"must be <= 384000",schema:384e3,parentSchema:s.properties.audio.properties.sampleRateHz,
data:i};e===null?e=[r]:e.push(r),p++}if(i<1e3||isNaN(i)){let r={instancePath:o+"/audio/sampleRateHz",schemaPath:"#/properties/audio/properti\
es/sampleRateHz/minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:s.properties.
audio.properties.sampleRateHz,data:i};e===null?e=[r]:e.push(r),p++}}}}else{let i={instancePath:o+"/audio",schemaPath:"#/properties/audio/typ\
e",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.audio.type,parentSchema:s.properties.audio,data:t};e===
null?e=[i]:e.push(i),p++}}if(n.frontEnd!==void 0){let t=n.frontEnd;if(t&&typeof t=="object"&&!Array.isArray(t)){let i=t.kind;if(typeof i=="s\
tring")if(i==="log-mel")if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.kind===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/pro\
perties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:s.
properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.melBins===void 0){
let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melBins"},
message:"must have required property 'melBins'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};
e===null?e=[r]:e.push(r),p++}if(t.fftSize===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"\
required",params:{missingProperty:"fftSize"},message:"must have required property 'fftSize'",schema:s.properties.frontEnd.oneOf[0].required,
parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.hopLength===void 0){let r={instancePath:o+"/frontEnd",
schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"hopLength"},message:"must have required prop\
erty 'hopLength'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),
p++}if(t.melScale===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"melScale"},message:"must have required property 'melScale'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.
frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.fMinHz===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/fron\
tEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMinHz"},message:"must have required property 'fMinHz'",schema:s.properties.
frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.fMaxHz===void 0){let r={instancePath:o+
"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMaxHz"},message:"must have requ\
ired property 'fMaxHz'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.
push(r),p++}if(t.log===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"log"},message:"must have required property 'log'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.
frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.floor===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/front\
End/oneOf/0/required",keyword:"required",params:{missingProperty:"floor"},message:"must have required property 'floor'",schema:s.properties.
frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.dynamicRange===void 0){let r={
instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"dynamicRange"},message:"\
must have required property 'dynamicRange'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};
e===null?e=[r]:e.push(r),p++}if(t.offset===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/required",keyword:"\
required",params:{missingProperty:"offset"},message:"must have required property 'offset'",schema:s.properties.frontEnd.oneOf[0].required,parentSchema:s.
properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.scale===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/prope\
rties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"scale"},message:"must have required property 'scale'",schema:s.
properties.frontEnd.oneOf[0].required,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}for(let r in t)if(!b.
call(s.properties.frontEnd.oneOf[0].properties,r)){let a={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/0/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:!1,parentSchema:s.
properties.frontEnd.oneOf[0],data:t};e===null?e=[a]:e.push(a),p++}if(t.kind!==void 0){let r=t.kind;if(r!=="log-mel"){let a={instancePath:o+"\
/frontEnd/kind",schemaPath:"#/properties/frontEnd/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue:"log-mel"},message:"mu\
st be equal to constant",schema:"log-mel",parentSchema:s.properties.frontEnd.oneOf[0].properties.kind,data:r};e===null?e=[a]:e.push(a),p++}}
if(t.melBins!==void 0){let r=t.melBins;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:o+"/frontEnd/melBins",schemaPath:"\
#/properties/frontEnd/oneOf/0/properties/melBins/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:s.properties.
frontEnd.oneOf[0].properties.melBins.type,parentSchema:s.properties.frontEnd.oneOf[0].properties.melBins,data:r};e===null?e=[a]:e.push(a),p++}
if(typeof r=="number"&&isFinite(r)){if(r>1024||isNaN(r)){let a={instancePath:o+"/frontEnd/melBins",schemaPath:"#/properties/frontEnd/oneOf/0\
/properties/melBins/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:s.properties.
frontEnd.oneOf[0].properties.melBins,data:r};e===null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/frontEnd/melBins",schemaPath:"\
#/properties/frontEnd/oneOf/0/properties/melBins/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,
parentSchema:s.properties.frontEnd.oneOf[0].properties.melBins,data:r};e===null?e=[a]:e.push(a),p++}}}if(t.fftSize!==void 0){let r=t.fftSize;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:o+"/frontEnd/fftSize",schemaPath:"#/properties/frontEnd/oneOf/\
0/properties/fftSize/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:s.properties.frontEnd.oneOf[0].properties.
fftSize.type,parentSchema:s.properties.frontEnd.oneOf[0].properties.fftSize,data:r};e===null?e=[a]:e.push(a),p++}if(typeof r=="number"&&isFinite(
r)){if(r>65536||isNaN(r)){let a={instancePath:o+"/frontEnd/fftSize",schemaPath:"#/properties/frontEnd/oneOf/0/properties/fftSize/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:s.properties.frontEnd.oneOf[0].properties.
fftSize,data:r};e===null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/frontEnd/fftSize",schemaPath:"#/properties/frontEnd/o\
neOf/0/properties/fftSize/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.properties.
frontEnd.oneOf[0].properties.fftSize,data:r};e===null?e=[a]:e.push(a),p++}}}if(t.hopLength!==void 0){let r=t.hopLength;if(!(typeof r=="numbe\
r"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:o+"/frontEnd/hopLength",schemaPath:"#/properties/frontEnd/oneOf/0/properties/hopLen\
gth/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:s.properties.frontEnd.oneOf[0].properties.hopLength.type,parentSchema:s.
properties.frontEnd.oneOf[0].properties.hopLength,data:r};e===null?e=[a]:e.push(a),p++}if(typeof r=="number"&&isFinite(r)){if(r>65536||isNaN(
r)){let a={instancePath:o+"/frontEnd/hopLength",schemaPath:"#/properties/frontEnd/oneOf/0/properties/hopLength/maximum",keyword:"maximum",params:{
comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:s.properties.frontEnd.oneOf[0].properties.hopLength,data:r};
e===null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/frontEnd/hopLength",schemaPath:"#/properties/frontEnd/oneOf/0/propert\
ies/hopLength/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.properties.frontEnd.
oneOf[0].properties.hopLength,data:r};e===null?e=[a]:e.push(a),p++}}}if(t.melScale!==void 0){let r=t.melScale;if(!(r==="slaney"||r==="htk")){
let a={instancePath:o+"/frontEnd/melScale",schemaPath:"#/properties/frontEnd/oneOf/0/properties/melScale/enum",keyword:"enum",params:{allowedValues:s.
properties.frontEnd.oneOf[0].properties.melScale.enum},message:"must be equal to one of the allowed values",schema:s.properties.frontEnd.oneOf[0].
properties.melScale.enum,parentSchema:s.properties.frontEnd.oneOf[0].properties.melScale,data:r};e===null?e=[a]:e.push(a),p++}}if(t.fMinHz!==
void 0){let r=t.fMinHz;if(typeof r=="number"&&isFinite(r)){if(r<0||isNaN(r)){let a={instancePath:o+"/frontEnd/fMinHz",schemaPath:"#/properti\
es/frontEnd/oneOf/0/properties/fMinHz/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:s.
properties.frontEnd.oneOf[0].properties.fMinHz,data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/frontEnd/fMinHz",schemaPath:"\
#/properties/frontEnd/oneOf/0/properties/fMinHz/type",keyword:"type",params:{type:"number"},message:"must be number",schema:s.properties.frontEnd.
oneOf[0].properties.fMinHz.type,parentSchema:s.properties.frontEnd.oneOf[0].properties.fMinHz,data:r};e===null?e=[a]:e.push(a),p++}}if(t.fMaxHz!==
void 0){let r=t.fMaxHz;if(typeof r=="number"&&isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:o+"/frontEnd/fMaxHz",schemaPath:"#/propert\
ies/frontEnd/oneOf/0/properties/fMaxHz/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,
parentSchema:s.properties.frontEnd.oneOf[0].properties.fMaxHz,data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/frontEnd/fM\
axHz",schemaPath:"#/properties/frontEnd/oneOf/0/properties/fMaxHz/type",keyword:"type",params:{type:"number"},message:"must be number",schema:s.
properties.frontEnd.oneOf[0].properties.fMaxHz.type,parentSchema:s.properties.frontEnd.oneOf[0].properties.fMaxHz,data:r};e===null?e=[a]:e.push(
a),p++}}if(t.log!==void 0){let r=t.log;if(!(r==="log10"||r==="ln")){let a={instancePath:o+"/frontEnd/log",schemaPath:"#/properties/frontEnd/\
oneOf/0/properties/log/enum",keyword:"enum",params:{allowedValues:s.properties.frontEnd.oneOf[0].properties.log.enum},message:"must be equal\
 to one of the allowed values",schema:s.properties.frontEnd.oneOf[0].properties.log.enum,parentSchema:s.properties.frontEnd.oneOf[0].properties.
log,data:r};e===null?e=[a]:e.push(a),p++}}if(t.floor!==void 0){let r=t.floor;if(typeof r=="number"&&isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:o+
"/frontEnd/floor",schemaPath:"#/properties/frontEnd/oneOf/0/properties/floor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:"\
>",limit:0},message:"must be > 0",schema:0,parentSchema:s.properties.frontEnd.oneOf[0].properties.floor,data:r};e===null?e=[a]:e.push(a),p++}}else{
let a={instancePath:o+"/frontEnd/floor",schemaPath:"#/properties/frontEnd/oneOf/0/properties/floor/type",keyword:"type",params:{type:"number"},
message:"must be number",schema:s.properties.frontEnd.oneOf[0].properties.floor.type,parentSchema:s.properties.frontEnd.oneOf[0].properties.
floor,data:r};e===null?e=[a]:e.push(a),p++}}if(t.dynamicRange!==void 0){let r=t.dynamicRange;if(typeof r=="number"&&isFinite(r)){if(r<=0||isNaN(
r)){let a={instancePath:o+"/frontEnd/dynamicRange",schemaPath:"#/properties/frontEnd/oneOf/0/properties/dynamicRange/exclusiveMinimum",keyword:"\
exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:s.properties.frontEnd.oneOf[0].properties.dynamicRange,
data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/frontEnd/dynamicRange",schemaPath:"#/properties/frontEnd/oneOf/0/properti\
es/dynamicRange/type",keyword:"type",params:{type:"number"},message:"must be number",schema:s.properties.frontEnd.oneOf[0].properties.dynamicRange.
type,parentSchema:s.properties.frontEnd.oneOf[0].properties.dynamicRange,data:r};e===null?e=[a]:e.push(a),p++}}if(t.offset!==void 0){let r=t.
offset;if(!(typeof r=="number"&&isFinite(r))){let a={instancePath:o+"/frontEnd/offset",schemaPath:"#/properties/frontEnd/oneOf/0/properties/\
offset/type",keyword:"type",params:{type:"number"},message:"must be number",schema:s.properties.frontEnd.oneOf[0].properties.offset.type,parentSchema:s.
properties.frontEnd.oneOf[0].properties.offset,data:r};e===null?e=[a]:e.push(a),p++}}if(t.scale!==void 0){let r=t.scale;if(typeof r=="number"&&
isFinite(r)){if(r<=0||isNaN(r)){let a={instancePath:o+"/frontEnd/scale",schemaPath:"#/properties/frontEnd/oneOf/0/properties/scale/exclusive\
Minimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:s.properties.frontEnd.oneOf[0].
properties.scale,data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:o+"/frontEnd/scale",schemaPath:"#/properties/frontEnd/oneOf/\
0/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:s.properties.frontEnd.oneOf[0].properties.scale.
type,parentSchema:s.properties.frontEnd.oneOf[0].properties.scale,data:r};e===null?e=[a]:e.push(a),p++}}}else{let r={instancePath:o+"/frontE\
nd",schemaPath:"#/properties/frontEnd/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.frontEnd.
oneOf[0].type,parentSchema:s.properties.frontEnd.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}else if(i==="waveform")if(t&&typeof t=="objec\
t"&&!Array.isArray(t)){if(t.kind===void 0){let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/1/required",keyword:"re\
quired",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:s.properties.frontEnd.oneOf[1].required,parentSchema:s.
properties.frontEnd.oneOf[1],data:t};e===null?e=[r]:e.push(r),p++}for(let r in t)if(r!=="kind"){let a={instancePath:o+"/frontEnd",schemaPath:"\
#/properties/frontEnd/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have addi\
tional properties",schema:!1,parentSchema:s.properties.frontEnd.oneOf[1],data:t};e===null?e=[a]:e.push(a),p++}if(t.kind!==void 0){let r=t.kind;
if(r!=="waveform"){let a={instancePath:o+"/frontEnd/kind",schemaPath:"#/properties/frontEnd/oneOf/1/properties/kind/const",keyword:"const",params:{
allowedValue:"waveform"},message:"must be equal to constant",schema:"waveform",parentSchema:s.properties.frontEnd.oneOf[1].properties.kind,data:r};
e===null?e=[a]:e.push(a),p++}}}else{let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/oneOf/1/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:s.properties.frontEnd.oneOf[1].type,parentSchema:s.properties.frontEnd.oneOf[1],data:t};e===null?
e=[r]:e.push(r),p++}else{let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/discriminator",keyword:"discriminator",params:{
error:"mapping",tag:"kind",tagValue:i},message:'value of tag "kind" must be in oneOf',schema:s.properties.frontEnd.discriminator,parentSchema:s.
properties.frontEnd,data:t};e===null?e=[r]:e.push(r),p++}else{let r={instancePath:o+"/frontEnd",schemaPath:"#/properties/frontEnd/discrimina\
tor",keyword:"discriminator",params:{error:"tag",tag:"kind",tagValue:i},message:'tag "kind" must be string',schema:s.properties.frontEnd.discriminator,
parentSchema:s.properties.frontEnd,data:t};e===null?e=[r]:e.push(r),p++}}else{let i={instancePath:o+"/frontEnd",schemaPath:"#/properties/fro\
ntEnd/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.frontEnd.type,parentSchema:s.properties.frontEnd,
data:t};e===null?e=[i]:e.push(i),p++}}if(n.window!==void 0){let t=n.window;if(t&&typeof t=="object"&&!Array.isArray(t)){let i=t.kind;if(typeof i==
"string")if(i==="fixed")if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.kind===void 0){let r={instancePath:o+"/window",schemaPath:"#/prope\
rties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:s.properties.
window.oneOf[0].required,parentSchema:s.properties.window.oneOf[0],data:t};e===null?e=[r]:e.push(r),p++}if(t.samples===void 0){let r={instancePath:o+
"/window",schemaPath:"#/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"samples"},message:"must have require\
d property 'samples'",schema:s.properties.window.oneOf[0].required,parentSchema:s.properties.window.oneOf[0],data:t};e===null?e=[r]:e.push(r),
p++}if(t.frames===void 0){let r={instancePath:o+"/window",schemaPath:"#/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"\
frames"},message:"must have required property 'frames'",schema:s.properties.window.oneOf[0].required,parentSchema:s.properties.window.oneOf[0],
data:t};e===null?e=[r]:e.push(r),p++}for(let r in t)if(!(r==="kind"||r==="samples"||r==="frames")){let a={instancePath:o+"/window",schemaPath:"\
#/properties/window/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additi\
onal properties",schema:!1,parentSchema:s.properties.window.oneOf[0],data:t};e===null?e=[a]:e.push(a),p++}if(t.kind!==void 0){let r=t.kind;if(r!==
"fixed"){let a={instancePath:o+"/window/kind",schemaPath:"#/properties/window/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue:"\
fixed"},message:"must be equal to constant",schema:"fixed",parentSchema:s.properties.window.oneOf[0].properties.kind,data:r};e===null?e=[a]:
e.push(a),p++}}if(t.samples!==void 0){let r=t.samples;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:o+"/wind\
ow/samples",schemaPath:"#/properties/window/oneOf/0/properties/samples/type",keyword:"type",params:{type:"integer"},message:"must be integer",
schema:s.properties.window.oneOf[0].properties.samples.type,parentSchema:s.properties.window.oneOf[0].properties.samples,data:r};e===null?e=
[a]:e.push(a),p++}if(typeof r=="number"&&isFinite(r)){if(r>1e9||isNaN(r)){let a={instancePath:o+"/window/samples",schemaPath:"#/properties/w\
indow/oneOf/0/properties/samples/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:s.
properties.window.oneOf[0].properties.samples,data:r};e===null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/window/samples",
schemaPath:"#/properties/window/oneOf/0/properties/samples/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",
schema:1,parentSchema:s.properties.window.oneOf[0].properties.samples,data:r};e===null?e=[a]:e.push(a),p++}}}if(t.frames!==void 0){let r=t.frames;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){let a={instancePath:o+"/window/frames",schemaPath:"#/properties/window/oneOf/0/pro\
perties/frames/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:s.properties.window.oneOf[0].properties.frames.
type,parentSchema:s.properties.window.oneOf[0].properties.frames,data:r};e===null?e=[a]:e.push(a),p++}if(typeof r=="number"&&isFinite(r)){if(r>
1e9||isNaN(r)){let a={instancePath:o+"/window/frames",schemaPath:"#/properties/window/oneOf/0/properties/frames/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:s.properties.window.oneOf[0].properties.frames,data:r};e===
null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/window/frames",schemaPath:"#/properties/window/oneOf/0/properties/frames/\
minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.properties.window.oneOf[0].properties.
frames,data:r};e===null?e=[a]:e.push(a),p++}}}}else{let r={instancePath:o+"/window",schemaPath:"#/properties/window/oneOf/0/type",keyword:"t\
ype",params:{type:"object"},message:"must be object",schema:s.properties.window.oneOf[0].type,parentSchema:s.properties.window.oneOf[0],data:t};
e===null?e=[r]:e.push(r),p++}else if(i==="variable")if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.kind===void 0){let r={instancePath:o+"\
/window",schemaPath:"#/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required pr\
operty 'kind'",schema:s.properties.window.oneOf[1].required,parentSchema:s.properties.window.oneOf[1],data:t};e===null?e=[r]:e.push(r),p++}if(t.
samplesPerFrame===void 0){let r={instancePath:o+"/window",schemaPath:"#/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"\
samplesPerFrame"},message:"must have required property 'samplesPerFrame'",schema:s.properties.window.oneOf[1].required,parentSchema:s.properties.
window.oneOf[1],data:t};e===null?e=[r]:e.push(r),p++}for(let r in t)if(!(r==="kind"||r==="samplesPerFrame")){let a={instancePath:o+"/window",
schemaPath:"#/properties/window/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT\
 have additional properties",schema:!1,parentSchema:s.properties.window.oneOf[1],data:t};e===null?e=[a]:e.push(a),p++}if(t.kind!==void 0){let r=t.
kind;if(r!=="variable"){let a={instancePath:o+"/window/kind",schemaPath:"#/properties/window/oneOf/1/properties/kind/const",keyword:"const",
params:{allowedValue:"variable"},message:"must be equal to constant",schema:"variable",parentSchema:s.properties.window.oneOf[1].properties.
kind,data:r};e===null?e=[a]:e.push(a),p++}}if(t.samplesPerFrame!==void 0){let r=t.samplesPerFrame;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&
isFinite(r))){let a={instancePath:o+"/window/samplesPerFrame",schemaPath:"#/properties/window/oneOf/1/properties/samplesPerFrame/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:s.properties.window.oneOf[1].properties.samplesPerFrame.type,parentSchema:s.properties.
window.oneOf[1].properties.samplesPerFrame,data:r};e===null?e=[a]:e.push(a),p++}if(typeof r=="number"&&isFinite(r)){if(r>1e9||isNaN(r)){let a={
instancePath:o+"/window/samplesPerFrame",schemaPath:"#/properties/window/oneOf/1/properties/samplesPerFrame/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:s.properties.window.oneOf[1].properties.samplesPerFrame,data:r};
e===null?e=[a]:e.push(a),p++}if(r<1||isNaN(r)){let a={instancePath:o+"/window/samplesPerFrame",schemaPath:"#/properties/window/oneOf/1/prope\
rties/samplesPerFrame/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.properties.
window.oneOf[1].properties.samplesPerFrame,data:r};e===null?e=[a]:e.push(a),p++}}}}else{let r={instancePath:o+"/window",schemaPath:"#/proper\
ties/window/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.window.oneOf[1].type,parentSchema:s.
properties.window.oneOf[1],data:t};e===null?e=[r]:e.push(r),p++}else{let r={instancePath:o+"/window",schemaPath:"#/properties/window/discrim\
inator",keyword:"discriminator",params:{error:"mapping",tag:"kind",tagValue:i},message:'value of tag "kind" must be in oneOf',schema:s.properties.
window.discriminator,parentSchema:s.properties.window,data:t};e===null?e=[r]:e.push(r),p++}else{let r={instancePath:o+"/window",schemaPath:"\
#/properties/window/discriminator",keyword:"discriminator",params:{error:"tag",tag:"kind",tagValue:i},message:'tag "kind" must be string',schema:s.
properties.window.discriminator,parentSchema:s.properties.window,data:t};e===null?e=[r]:e.push(r),p++}}else{let i={instancePath:o+"/window",
schemaPath:"#/properties/window/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.window.type,parentSchema:s.
properties.window,data:t};e===null?e=[i]:e.push(i),p++}}if(n.output!==void 0){let t=n.output;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
dim===void 0){let i={instancePath:o+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty:"dim"},message:"\
must have required property 'dim'",schema:s.properties.output.required,parentSchema:s.properties.output,data:t};e===null?e=[i]:e.push(i),p++}
if(t.axes===void 0){let i={instancePath:o+"/output",schemaPath:"#/properties/output/required",keyword:"required",params:{missingProperty:"ax\
es"},message:"must have required property 'axes'",schema:s.properties.output.required,parentSchema:s.properties.output,data:t};e===null?e=[i]:
e.push(i),p++}for(let i in t)if(!(i==="dim"||i==="axes")){let r={instancePath:o+"/output",schemaPath:"#/properties/output/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:!1,parentSchema:s.properties.
output,data:t};e===null?e=[r]:e.push(r),p++}if(t.dim!==void 0){let i=t.dim;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let r={
instancePath:o+"/output/dim",schemaPath:"#/properties/output/properties/dim/type",keyword:"type",params:{type:"integer"},message:"must be in\
teger",schema:s.properties.output.properties.dim.type,parentSchema:s.properties.output.properties.dim,data:i};e===null?e=[r]:e.push(r),p++}if(typeof i==
"number"&&isFinite(i)){if(i>65536||isNaN(i)){let r={instancePath:o+"/output/dim",schemaPath:"#/properties/output/properties/dim/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:s.properties.output.properties.dim,data:i};
e===null?e=[r]:e.push(r),p++}if(i<1||isNaN(i)){let r={instancePath:o+"/output/dim",schemaPath:"#/properties/output/properties/dim/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.properties.output.properties.dim,data:i};e===null?e=
[r]:e.push(r),p++}}}if(t.axes!==void 0){let i=t.axes;if(!q(i,s.properties.output.properties.axes.const)){let r={instancePath:o+"/output/axes",
schemaPath:"#/properties/output/properties/axes/const",keyword:"const",params:{allowedValue:s.properties.output.properties.axes.const},message:"\
must be equal to constant",schema:s.properties.output.properties.axes.const,parentSchema:s.properties.output.properties.axes,data:i};e===null?
e=[r]:e.push(r),p++}}}else{let i={instancePath:o+"/output",schemaPath:"#/properties/output/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:s.properties.output.type,parentSchema:s.properties.output,data:t};e===null?e=[i]:e.push(i),p++}}if(n.reduction!==void 0){
let t=n.reduction;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.factor===void 0){let i={instancePath:o+"/reduction",schemaPath:"#/proper\
ties/reduction/required",keyword:"required",params:{missingProperty:"factor"},message:"must have required property 'factor'",schema:s.properties.
reduction.required,parentSchema:s.properties.reduction,data:t};e===null?e=[i]:e.push(i),p++}if(t.method===void 0){let i={instancePath:o+"/re\
duction",schemaPath:"#/properties/reduction/required",keyword:"required",params:{missingProperty:"method"},message:"must have required prope\
rty 'method'",schema:s.properties.reduction.required,parentSchema:s.properties.reduction,data:t};e===null?e=[i]:e.push(i),p++}for(let i in t)
if(!(i==="factor"||i==="method")){let r={instancePath:o+"/reduction",schemaPath:"#/properties/reduction/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:!1,parentSchema:s.properties.reduction,data:t};
e===null?e=[r]:e.push(r),p++}if(t.factor!==void 0){let i=t.factor;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let r={instancePath:o+
"/reduction/factor",schemaPath:"#/properties/reduction/properties/factor/type",keyword:"type",params:{type:"integer"},message:"must be integ\
er",schema:s.properties.reduction.properties.factor.type,parentSchema:s.properties.reduction.properties.factor,data:i};e===null?e=[r]:e.push(
r),p++}if(typeof i=="number"&&isFinite(i)){if(i>1e3||isNaN(i)){let r={instancePath:o+"/reduction/factor",schemaPath:"#/properties/reduction/\
properties/factor/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:s.properties.
reduction.properties.factor,data:i};e===null?e=[r]:e.push(r),p++}if(i<1||isNaN(i)){let r={instancePath:o+"/reduction/factor",schemaPath:"#/p\
roperties/reduction/properties/factor/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:s.
properties.reduction.properties.factor,data:i};e===null?e=[r]:e.push(r),p++}}}if(t.method!==void 0){let i=t.method;if(!(i==="none"||i==="sub\
sample"||i==="conv1d"||i==="average-pool")){let r={instancePath:o+"/reduction/method",schemaPath:"#/properties/reduction/properties/method/e\
num",keyword:"enum",params:{allowedValues:s.properties.reduction.properties.method.enum},message:"must be equal to one of the allowed values",
schema:s.properties.reduction.properties.method.enum,parentSchema:s.properties.reduction.properties.method,data:i};e===null?e=[r]:e.push(r),
p++}}}else{let i={instancePath:o+"/reduction",schemaPath:"#/properties/reduction/type",keyword:"type",params:{type:"object"},message:"must b\
e object",schema:s.properties.reduction.type,parentSchema:s.properties.reduction,data:t};e===null?e=[i]:e.push(i),p++}}}else{let t={instancePath:o,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.type,parentSchema:s,data:n};e===null?e=[t]:e.push(
t),p++}return E.errors=e,p===0}
/** Compiled from {@link layoutSchema}. */
export const layoutValidator: Validator = H;
