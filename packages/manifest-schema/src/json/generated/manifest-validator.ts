// @ts-nocheck
// Compiled from manifestSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var x=(h,a)=>()=>{try{return a||h((a={exports:{}}).exports,a),a.exports}catch(g){throw a=0,g}};var N=x(v=>{"use strict";Object.defineProperty(v,"__esModule",{value:!0});function F(h){let a=h.length,g=0,b=0,k;for(;b<a;)g++,k=h.charCodeAt(
b++),k>=55296&&k<=56319&&b<a&&(k=h.charCodeAt(b),(k&64512)===56320&&b++);return g}v.default=F});var L=x((R,O)=>{"use strict";O.exports=function h(a,g){if(a===g)return!0;if(a&&g&&typeof a=="object"&&typeof g=="object"){if(a.constructor!==
g.constructor)return!1;var b,k,e;if(Array.isArray(a)){if(b=a.length,b!=g.length)return!1;for(k=b;k--!==0;)if(!h(a[k],g[k]))return!1;return!0}
if(a.constructor===RegExp)return a.source===g.source&&a.flags===g.flags;if(a.valueOf!==Object.prototype.valueOf)return a.valueOf()===g.valueOf();
if(a.toString!==Object.prototype.toString)return a.toString()===g.toString();if(e=Object.keys(a),b=e.length,b!==Object.keys(g).length)return!1;
for(k=b;k--!==0;)if(!Object.prototype.hasOwnProperty.call(g,e[k]))return!1;for(k=b;k--!==0;){var o=e[k];if(!h(a[o],g[o]))return!1}return!0}return a!==
a&&g!==g}});var B=x(S=>{"use strict";Object.defineProperty(S,"__esModule",{value:!0});var A=L();S.default=A});var W=E,r={$schema:"http://json-schema.org/draft-07/schema#",title:"Balafon manifest",description:"What the packer recorded about one model \
bundle",type:"object",properties:{schemaVersion:{const:1},name:{type:"string",pattern:"^[a-z0-9][a-z0-9-]{0,63}$",description:"Lower-case le\
tters, digits and dashes"},version:{type:"string",pattern:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$",description:"MAJOR\
.MINOR.PATCH"},sequence:{type:"integer",minimum:0,maximum:9007199254740991},contract:{type:"object",properties:{layout:{type:"object",description:"\
What a feature tensor means. Written by whoever made the encoder export, beside it.",properties:{extractor:{type:"object",properties:{model:{
type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which network, such as openai/whisper-large-v3"},revision:{
type:"string",pattern:"^sha256:[0-9a-f]{64}$",description:"Digest over the reference weights' tensors, never a branch name"},layer:{type:"st\
ring",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,description:"Which hidden state, such as ln_post"}},required:["model","r\
evision","layer"],additionalProperties:!1},audio:{type:"object",properties:{sampleRateHz:{type:"integer",minimum:1e3,maximum:384e3}},required:[
"sampleRateHz"],additionalProperties:!1},frontEnd:{type:"object",discriminator:{propertyName:"kind"},oneOf:[{type:"object",description:"Log-\
mel spectrogram: (log(max(power, floor)), clamped to max - dynamicRange, + offset) / scale",properties:{kind:{const:"log-mel"},melBins:{type:"\
integer",minimum:1,maximum:1024},fftSize:{type:"integer",minimum:1,maximum:65536},hopLength:{type:"integer",minimum:1,maximum:65536},melScale:{
enum:["slaney","htk"]},fMinHz:{type:"number",minimum:0},fMaxHz:{type:"number",exclusiveMinimum:0},log:{enum:["log10","ln"]},floor:{type:"num\
ber",exclusiveMinimum:0},dynamicRange:{type:"number",exclusiveMinimum:0},offset:{type:"number"},scale:{type:"number",exclusiveMinimum:0}},required:[
"kind","melBins","fftSize","hopLength","melScale","fMinHz","fMaxHz","log","floor","dynamicRange","offset","scale"],additionalProperties:!1},
{type:"object",properties:{kind:{const:"waveform"}},required:["kind"],additionalProperties:!1}]},window:{type:"object",discriminator:{propertyName:"\
kind"},oneOf:[{type:"object",properties:{kind:{const:"fixed"},samples:{type:"integer",minimum:1,maximum:1e9},frames:{type:"integer",minimum:1,
maximum:1e9}},required:["kind","samples","frames"],additionalProperties:!1},{type:"object",properties:{kind:{const:"variable"},samplesPerFrame:{
type:"integer",minimum:1,maximum:1e9}},required:["kind","samplesPerFrame"],additionalProperties:!1}]},output:{type:"object",properties:{dim:{
type:"integer",minimum:1,maximum:65536},axes:{const:["batch","time","feature"]}},required:["dim","axes"],additionalProperties:!1},reduction:{
type:"object",description:"What happened to the time axis after the extractor's own output",properties:{factor:{type:"integer",minimum:1,maximum:1e3},
method:{enum:["none","subsample","conv1d","average-pool"]}},required:["factor","method"],additionalProperties:!1}},required:["extractor","au\
dio","frontEnd","window","output","reduction"],additionalProperties:!1},layoutId:{type:"string",pattern:"^[0-9a-f]{64}$"},contractId:{type:"\
string",pattern:"^[0-9a-f]{64}$"},golden:{type:"array",items:{type:"object",properties:{audio:{type:"string",minLength:1,maxLength:1e3,pattern:"\
^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},features:{type:"string",minLength:1,maxLength:1e3},logits:{
type:"string",minLength:1,maxLength:1e3},text:{type:"string",maxLength:1e5},digests:{type:"object",properties:{audio:{type:"string",pattern:"\
^[0-9a-f]{64}$"},features:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["audio","features"],additionalProperties:!1}},required:["audio",
"features","logits","text","digests"],additionalProperties:!1},minItems:1,maxItems:100}},required:["layout","layoutId","contractId","golden"],
additionalProperties:!1},sources:{type:"object",properties:{encoder:{type:"object",properties:{file:{type:"string",minLength:1,maxLength:1e3},
bytes:{type:"integer",minimum:0,maximum:9007199254740991},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"},data:{type:"array",items:{type:"ob\
ject",properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"integer",minimum:0,maximum:9007199254740991},sha256:{type:"str\
ing",pattern:"^[0-9a-f]{64}$"}},required:["file","bytes","sha256"],additionalProperties:!1},minItems:1,maxItems:1e3}},required:["file","byte\
s","sha256"],additionalProperties:!1},encoderLayout:{type:"object",properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"i\
nteger",minimum:0,maximum:9007199254740991},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["file","bytes","sha256"],additionalProperties:!1},
head:{type:"object",properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"integer",minimum:0,maximum:9007199254740991},sha256:{
type:"string",pattern:"^[0-9a-f]{64}$"},tensorsSha256:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["file","bytes","sha256","tensorsSh\
a256"],additionalProperties:!1},headGraph:{type:"object",properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"integer",minimum:0,
maximum:9007199254740991},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["file","bytes","sha256"],additionalProperties:!1},headContract:{
type:"object",properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"integer",minimum:0,maximum:9007199254740991},sha256:{type:"\
string",pattern:"^[0-9a-f]{64}$"}},required:["file","bytes","sha256"],additionalProperties:!1},calibration:{type:"array",items:{type:"object",
properties:{file:{type:"string",minLength:1,maxLength:1e3},bytes:{type:"integer",minimum:0,maximum:9007199254740991},sha256:{type:"string",pattern:"\
^[0-9a-f]{64}$"}},required:["file","bytes","sha256"],additionalProperties:!1},minItems:1,maxItems:100}},required:["encoder","encoderLayout",
"head","headContract"],additionalProperties:!1},head:{type:"object",properties:{layers:{type:"array",items:{type:"object",properties:{kind:{
type:"string",minLength:1,maxLength:1e3},weights:{type:"string",maxLength:1e5},frames:{type:"integer",minimum:0,maximum:9007199254740991},dim:{
type:"integer",minimum:0,maximum:9007199254740991},rows:{type:"integer",minimum:0,maximum:9007199254740991},convolution:{type:"object",properties:{
kernel:{type:"integer",minimum:0,maximum:9007199254740991},stride:{type:"integer",minimum:1,maximum:9007199254740991},padding:{type:"integer",
minimum:0,maximum:9007199254740991},dilation:{type:"integer",minimum:0,maximum:9007199254740991}},required:["kernel","stride","padding","dil\
ation"],additionalProperties:!1},constants:{type:"integer",minimum:0,maximum:9007199254740991}},required:["kind","weights","frames","dim"],additionalProperties:!1},
minItems:1,maxItems:1e3},keys:{type:"object",properties:{used:{type:"integer",minimum:0,maximum:9007199254740991},ignored:{type:"integer",minimum:0,
maximum:9007199254740991},missing:{type:"array",items:{type:"string",minLength:1,maxLength:1e3},maxItems:0},unexpected:{type:"array",items:{
type:"string",minLength:1,maxLength:1e3},maxItems:0}},required:["used","ignored","missing","unexpected"],additionalProperties:!1},classes:{type:"\
integer",minimum:0,maximum:9007199254740991},blankIndex:{type:"integer",minimum:0,maximum:9007199254740991},framesIn:{type:"integer",minimum:0,
maximum:9007199254740991},framesOut:{type:"integer",minimum:0,maximum:9007199254740991}},required:["layers","keys","classes","blankIndex","f\
ramesIn","framesOut"],additionalProperties:!1},parts:{type:"object",properties:{onnx:{type:"object",properties:{encoder:{type:"object",properties:{
path:{type:"string",minLength:1,maxLength:1e3,pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},
sessionOptions:{type:"object",properties:{onnxruntime:{type:"object",properties:{"optimization.disable_specified_optimizers":{const:"Constan\
tFolding"}},required:["optimization.disable_specified_optimizers"],additionalProperties:!1}},required:["onnxruntime"],additionalProperties:!1},
input:{type:"object",properties:{name:{type:"string",minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},
maxItems:16}},required:["name","shape"],additionalProperties:!1},output:{type:"object",properties:{name:{type:"string",minLength:1,maxLength:1e3},
shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["name","shape"],additionalProperties:!1}},
required:["path","input","output"],additionalProperties:!1},head:{type:"object",properties:{path:{type:"string",minLength:1,maxLength:1e3,pattern:"\
^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},sessionOptions:{type:"object",properties:{onnxruntime:{
type:"object",properties:{"optimization.disable_specified_optimizers":{const:"ConstantFolding"}},required:["optimization.disable_specified_o\
ptimizers"],additionalProperties:!1}},required:["onnxruntime"],additionalProperties:!1},input:{type:"object",properties:{name:{type:"string",
minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["name","sha\
pe"],additionalProperties:!1},output:{type:"object",properties:{name:{type:"string",minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"\
integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["name","shape"],additionalProperties:!1}},required:["path","input","out\
put"],additionalProperties:!1}},required:["encoder","head"],additionalProperties:!1},mlpackage:{type:"object",properties:{encoder:{type:"obj\
ect",properties:{path:{type:"string",minLength:1,maxLength:1e3,pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]\
+)*$"},target:{enum:["ios16","ios17","ios18"]},layout:{enum:["plain","ane"]},input:{type:"object",properties:{name:{type:"string",minLength:1,
maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["name","shape"],additionalProperties:!1},
output:{type:"object",properties:{name:{type:"string",minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},
maxItems:16}},required:["name","shape"],additionalProperties:!1}},required:["path","target","layout","input","output"],additionalProperties:!1},
head:{type:"object",properties:{path:{type:"string",minLength:1,maxLength:1e3,pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[\
^/\\\\:\\x00-\\x1f]+)*$"},target:{enum:["ios16","ios17","ios18"]},layout:{enum:["plain","ane"]},input:{type:"object",properties:{name:{type:"\
string",minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["na\
me","shape"],additionalProperties:!1},output:{type:"object",properties:{name:{type:"string",minLength:1,maxLength:1e3},shape:{type:"array",items:{
type:"integer",minimum:0,maximum:9007199254740991},maxItems:16}},required:["name","shape"],additionalProperties:!1}},required:["path","targe\
t","layout","input","output"],additionalProperties:!1}},required:["encoder","head"],additionalProperties:!1}},required:["onnx"],additionalProperties:!1},
quantization:{type:"object",properties:{rows:{type:"array",items:{type:"object",properties:{target:{enum:["onnx","mlpackage"]},part:{enum:["\
encoder","head"]},tensor:{type:"string",minLength:1,maxLength:1e3},shape:{type:"array",items:{type:"integer",minimum:0,maximum:9007199254740991},
maxItems:16},scheme:{enum:["turboquant","rtn","nf4","kmeans","trellis","fp16","none"]},insteadOf:{enum:["turboquant","rtn","nf4","kmeans","t\
rellis","fp16","none"]},symmetric:{type:"boolean"},group:{type:"integer",minimum:0,maximum:9007199254740991},rowsPerScale:{type:"integer",minimum:0,
maximum:9007199254740991},rotation:{type:"object",properties:{kind:{enum:["hadamard","regular-hadamard"]},block:{type:"integer",minimum:0,maximum:9007199254740991},
seed:{type:"integer",minimum:0,maximum:9007199254740991},where:{enum:["weights","activations","folded"]}},required:["kind","block","seed","w\
here"],additionalProperties:!1},trellis:{type:"object",properties:{states:{type:"integer",minimum:0,maximum:9007199254740991},block:{type:"i\
nteger",minimum:0,maximum:9007199254740991}},required:["states","block"],additionalProperties:!1},form:{enum:["packed","lut","dense"]},nominalBitsPerWeight:{
type:"number",minimum:0},storedBitsPerWeight:{type:"number",minimum:0},relativeMse:{type:"number",minimum:0},snrDb:{type:"number"},outputError:{
type:"number",minimum:0},feedback:{type:"object",properties:{lossRatio:{type:"number",minimum:0,maximum:1},omitted:{enum:["width","operator",
"scheme"]}},minProperties:1,maxProperties:1,additionalProperties:!1},bytes:{type:"integer",minimum:0,maximum:9007199254740991},sourceBytes:{
type:"integer",minimum:0,maximum:9007199254740991}},required:["target","part","tensor","shape","scheme","nominalBitsPerWeight","storedBitsPe\
rWeight","relativeMse","bytes","sourceBytes"],additionalProperties:!1},maxItems:1e5},allocation:{type:"object",properties:{budget:{type:"obj\
ect",properties:{bitsPerWeight:{type:"number",minimum:0},megabytes:{type:"number",minimum:0}},minProperties:1,maxProperties:1,additionalProperties:!1},
bitsPerWeight:{type:"number",minimum:0},megabytes:{type:"number",minimum:0},predictedLogitKl:{type:"number",minimum:0},leastLogitKl:{type:"n\
umber",minimum:0},rows:{type:"array",maxItems:1e5,items:{type:"object",properties:{part:{enum:["encoder","head"]},tensor:{type:"string",minLength:1,
maxLength:1e3},bits:{type:"integer",minimum:1,maximum:8},predictedLogitKl:{type:"number",minimum:0},tried:{type:"array",minItems:1,maxItems:8,
items:{type:"object",properties:{bits:{type:"integer",minimum:1,maximum:8},logitKl:{type:"number",minimum:0}},required:["bits","logitKl"],additionalProperties:!1}}},
required:["part","tensor","bits","predictedLogitKl","tried"],additionalProperties:!1}}},required:["budget","bitsPerWeight","megabytes","pred\
ictedLogitKl","leastLogitKl","rows"],additionalProperties:!1},totals:{type:"object",properties:{onnx:{type:"object",properties:{encoder:{type:"\
object",properties:{sourceBytes:{type:"integer",minimum:0,maximum:9007199254740991},emittedBytes:{type:"integer",minimum:0,maximum:9007199254740991},
quantizedBytes:{type:"integer",minimum:0,maximum:9007199254740991},otherBytes:{type:"integer",minimum:0,maximum:9007199254740991},parameters:{
type:"integer",minimum:0,maximum:9007199254740991}},required:["sourceBytes","emittedBytes","quantizedBytes","otherBytes","parameters"],additionalProperties:!1},
head:{type:"object",properties:{sourceBytes:{type:"integer",minimum:0,maximum:9007199254740991},emittedBytes:{type:"integer",minimum:0,maximum:9007199254740991},
quantizedBytes:{type:"integer",minimum:0,maximum:9007199254740991},otherBytes:{type:"integer",minimum:0,maximum:9007199254740991},parameters:{
type:"integer",minimum:0,maximum:9007199254740991}},required:["sourceBytes","emittedBytes","quantizedBytes","otherBytes","parameters"],additionalProperties:!1}},
required:["encoder","head"],additionalProperties:!1},mlpackage:{type:"object",properties:{encoder:{type:"object",properties:{sourceBytes:{type:"\
integer",minimum:0,maximum:9007199254740991},emittedBytes:{type:"integer",minimum:0,maximum:9007199254740991},quantizedBytes:{type:"integer",
minimum:0,maximum:9007199254740991},otherBytes:{type:"integer",minimum:0,maximum:9007199254740991},parameters:{type:"integer",minimum:0,maximum:9007199254740991}},
required:["sourceBytes","emittedBytes","quantizedBytes","otherBytes","parameters"],additionalProperties:!1},head:{type:"object",properties:{
sourceBytes:{type:"integer",minimum:0,maximum:9007199254740991},emittedBytes:{type:"integer",minimum:0,maximum:9007199254740991},quantizedBytes:{
type:"integer",minimum:0,maximum:9007199254740991},otherBytes:{type:"integer",minimum:0,maximum:9007199254740991},parameters:{type:"integer",
minimum:0,maximum:9007199254740991}},required:["sourceBytes","emittedBytes","quantizedBytes","otherBytes","parameters"],additionalProperties:!1}},
required:["encoder","head"],additionalProperties:!1}},required:["onnx"],additionalProperties:!1}},required:["rows","totals"],additionalProperties:!1},
evidence:{type:"object",properties:{runtime:{type:"string",maxLength:1e5},limits:{type:"object",properties:{minCosine:{type:"number"},maxMeanShiftSd:{
type:"number"},maxLogSdShift:{type:"number"},maxGoldenLogitsError:{type:"number"},maxLogitKl:{type:"number"},maxCer:{type:"number"},maxCerIncrease:{
type:"number"},maxOptimizationError:{type:"number"}},required:["minCosine","maxMeanShiftSd","maxLogSdShift","maxGoldenLogitsError","maxLogit\
Kl","maxCer","maxCerIncrease","maxOptimizationError"],additionalProperties:!1},optimizationError:{type:"object",properties:{encoder:{type:"n\
umber"},head:{type:"number"}},required:["encoder","head"],additionalProperties:!1},clips:{type:"array",items:{type:"object",properties:{audio:{
type:"string",maxLength:1e5},reference:{type:"string",maxLength:1e5},before:{type:"object",properties:{text:{type:"string",maxLength:1e5},edits:{
type:"integer",minimum:0,maximum:1e9},blankMass:{type:"number",minimum:0,maximum:1}},required:["text","edits","blankMass"],additionalProperties:!1},
after:{type:"object",properties:{text:{type:"string",maxLength:1e5},edits:{type:"integer",minimum:0,maximum:1e9},blankMass:{type:"number",minimum:0,
maximum:1}},required:["text","edits","blankMass"],additionalProperties:!1},sourceParity:{type:"object",properties:{cosine:{type:"number"},meanShiftSd:{
type:"number"},logSdShift:{type:"number"}},required:["cosine","meanShiftSd","logSdShift"],additionalProperties:!1},goldenLogitsMaxError:{type:"\
number"},logitKl:{type:"number"}},required:["audio","reference","before","after","sourceParity","goldenLogitsMaxError","logitKl"],additionalProperties:!1},
minItems:1,maxItems:100},cer:{type:"object",properties:{before:{type:"number"},after:{type:"number"},referenceCodePoints:{type:"integer",minimum:0,
maximum:1e9}},required:["before","after","referenceCodePoints"],additionalProperties:!1},mlpackage:{type:"object",properties:{claim:{const:"\
equal in simulation; not run on Apple hardware"},limits:{type:"object",properties:{maxLogitKl:{type:"number"},maxCer:{type:"number"},maxCerIncrease:{
type:"number"},maxCanonicalError:{type:"number"},maxLoweringError:{type:"number"},maxRoundingError:{type:"number"}},required:["maxLogitKl","\
maxCer","maxCerIncrease","maxCanonicalError","maxLoweringError","maxRoundingError"],additionalProperties:!1},canonical:{type:"object",properties:{
audio:{type:"string",maxLength:1e5},features:{type:"number"},logits:{type:"number"}},required:["audio","features","logits"],additionalProperties:!1},
lowering:{type:"object",properties:{audio:{type:"string",maxLength:1e5},features:{type:"number"},logits:{type:"number"}},required:["audio","\
features","logits"],additionalProperties:!1},rounding:{type:"object",properties:{features:{type:"number"},logits:{type:"number"},logitKl:{type:"\
number"},flips:{type:"integer",minimum:0,maximum:1e9}},required:["features","logits","logitKl","flips"],additionalProperties:!1},clips:{type:"\
array",items:{type:"object",properties:{audio:{type:"string",maxLength:1e5},after:{type:"object",properties:{text:{type:"string",maxLength:1e5},
edits:{type:"integer",minimum:0,maximum:1e9},blankMass:{type:"number",minimum:0,maximum:1}},required:["text","edits","blankMass"],additionalProperties:!1},
logitKl:{type:"number"},logitKlToOnnx:{type:"number"},featuresError:{type:"number"}},required:["audio","after","logitKl","logitKlToOnnx","fe\
aturesError"],additionalProperties:!1},minItems:1,maxItems:100},cer:{type:"object",properties:{after:{type:"number"}},required:["after"],additionalProperties:!1}},
required:["claim","limits","canonical","lowering","rounding","clips","cer"],additionalProperties:!1}},required:["runtime","limits","optimiza\
tionError","clips","cer"],additionalProperties:!1},files:{type:"array",maxItems:1e4,items:{type:"object",properties:{path:{type:"string",minLength:1,
maxLength:1e3,pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},bytes:{type:"integer",minimum:0,
maximum:9007199254740991},sha256:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["path","bytes","sha256"],additionalProperties:!1}},toolchain:{
type:"object",properties:{balafon:{type:"string",minLength:1,maxLength:1e3},onnxOpset:{type:"integer",minimum:0,maximum:9007199254740991}},required:[
"balafon","onnxOpset"],additionalProperties:!1}},required:["schemaVersion","name","version","sequence","contract","sources","head","parts","\
quantization","evidence","files","toolchain"],additionalProperties:!1},z=Object.prototype.hasOwnProperty,l=N().default,T=B().default,I=new RegExp(
"^[a-z0-9][a-z0-9-]{0,63}$","u"),C=new RegExp("^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$","u"),j=new RegExp("^[^\\x00-\\x1\
f\\x7f\\ud800-\\udfff]+$","u"),$=new RegExp("^sha256:[0-9a-f]{64}$","u"),w=new RegExp("^[0-9a-f]{64}$","u"),P=new RegExp("^(?!\\.{1,2}(/|$))[\
^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$","u");function E(h,{instancePath:a="",parentData:g,parentDataProperty:b,rootData:k=h}={}){
let e=null,o=0;if(h&&typeof h=="object"&&!Array.isArray(h)){if(h.schemaVersion===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"schemaVersion"},message:"must have required property 'schemaVersion'",schema:r.required,parentSchema:r,data:h};
e===null?e=[d]:e.push(d),o++}if(h.name===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"n\
ame"},message:"must have required property 'name'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.version===void 0){
let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},message:"must have required property 've\
rsion'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.sequence===void 0){let d={instancePath:a,schemaPath:"#/re\
quired",keyword:"required",params:{missingProperty:"sequence"},message:"must have required property 'sequence'",schema:r.required,parentSchema:r,
data:h};e===null?e=[d]:e.push(d),o++}if(h.contract===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
contract"},message:"must have required property 'contract'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.sources===
void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sources"},message:"must have required prop\
erty 'sources'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.head===void 0){let d={instancePath:a,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"head"},message:"must have required property 'head'",schema:r.required,parentSchema:r,
data:h};e===null?e=[d]:e.push(d),o++}if(h.parts===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
parts"},message:"must have required property 'parts'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.quantization===
void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"quantization"},message:"must have required\
 property 'quantization'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.evidence===void 0){let d={instancePath:a,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"evidence"},message:"must have required property 'evidence'",schema:r.required,
parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}if(h.files===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"files"},message:"must have required property 'files'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}
if(h.toolchain===void 0){let d={instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"toolchain"},message:"must\
 have required property 'toolchain'",schema:r.required,parentSchema:r,data:h};e===null?e=[d]:e.push(d),o++}for(let d in h)if(!z.call(r.properties,
d)){let m={instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},message:"must NOT\
 have additional properties",schema:!1,parentSchema:r,data:h};e===null?e=[m]:e.push(m),o++}if(h.schemaVersion!==void 0){let d=h.schemaVersion;
if(d!==1){let m={instancePath:a+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue:1},message:"\
must be equal to constant",schema:1,parentSchema:r.properties.schemaVersion,data:d};e===null?e=[m]:e.push(m),o++}}if(h.name!==void 0){let d=h.
name;if(typeof d=="string"){if(!I.test(d)){let m={instancePath:a+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"\
^[a-z0-9][a-z0-9-]{0,63}$"},message:'must match pattern "^[a-z0-9][a-z0-9-]{0,63}$"',schema:"^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:r.properties.
name,data:d};e===null?e=[m]:e.push(m),o++}}else{let m={instancePath:a+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:r.properties.name.type,parentSchema:r.properties.name,data:d};e===null?e=[m]:e.push(m),o++}}if(h.version!==
void 0){let d=h.version;if(typeof d=="string"){if(!C.test(d)){let m={instancePath:a+"/version",schemaPath:"#/properties/version/pattern",keyword:"\
pattern",params:{pattern:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$"},message:'must match pattern "^[0-9]{1,6}\\.[0-9]{1,\
6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$"',schema:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$",parentSchema:r.properties.version,
data:d};e===null?e=[m]:e.push(m),o++}}else{let m={instancePath:a+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:r.properties.version.type,parentSchema:r.properties.version,data:d};e===null?e=[m]:e.push(m),o++}}if(h.
sequence!==void 0){let d=h.sequence;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d))){let m={instancePath:a+"/sequence",schemaPath:"\
#/properties/sequence/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.sequence.type,parentSchema:r.
properties.sequence,data:d};e===null?e=[m]:e.push(m),o++}if(typeof d=="number"&&isFinite(d)){if(d>9007199254740991||isNaN(d)){let m={instancePath:a+
"/sequence",schemaPath:"#/properties/sequence/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <=\
 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sequence,data:d};e===null?e=[m]:e.push(m),o++}if(d<0||isNaN(d)){let m={
instancePath:a+"/sequence",schemaPath:"#/properties/sequence/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >=\
 0",schema:0,parentSchema:r.properties.sequence,data:d};e===null?e=[m]:e.push(m),o++}}}if(h.contract!==void 0){let d=h.contract;if(d&&typeof d==
"object"&&!Array.isArray(d)){if(d.layout===void 0){let m={instancePath:a+"/contract",schemaPath:"#/properties/contract/required",keyword:"re\
quired",params:{missingProperty:"layout"},message:"must have required property 'layout'",schema:r.properties.contract.required,parentSchema:r.
properties.contract,data:d};e===null?e=[m]:e.push(m),o++}if(d.layoutId===void 0){let m={instancePath:a+"/contract",schemaPath:"#/properties/\
contract/required",keyword:"required",params:{missingProperty:"layoutId"},message:"must have required property 'layoutId'",schema:r.properties.
contract.required,parentSchema:r.properties.contract,data:d};e===null?e=[m]:e.push(m),o++}if(d.contractId===void 0){let m={instancePath:a+"/\
contract",schemaPath:"#/properties/contract/required",keyword:"required",params:{missingProperty:"contractId"},message:"must have required p\
roperty 'contractId'",schema:r.properties.contract.required,parentSchema:r.properties.contract,data:d};e===null?e=[m]:e.push(m),o++}if(d.golden===
void 0){let m={instancePath:a+"/contract",schemaPath:"#/properties/contract/required",keyword:"required",params:{missingProperty:"golden"},message:"\
must have required property 'golden'",schema:r.properties.contract.required,parentSchema:r.properties.contract,data:d};e===null?e=[m]:e.push(
m),o++}for(let m in d)if(!(m==="layout"||m==="layoutId"||m==="contractId"||m==="golden")){let p={instancePath:a+"/contract",schemaPath:"#/pr\
operties/contract/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional prope\
rties",schema:!1,parentSchema:r.properties.contract,data:d};e===null?e=[p]:e.push(p),o++}if(d.layout!==void 0){let m=d.layout;if(m&&typeof m==
"object"&&!Array.isArray(m)){if(m.extractor===void 0){let p={instancePath:a+"/contract/layout",schemaPath:"#/properties/contract/properties/\
layout/required",keyword:"required",params:{missingProperty:"extractor"},message:"must have required property 'extractor'",schema:r.properties.
contract.properties.layout.required,parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[p]:e.push(p),o++}if(m.audio===void 0){
let p={instancePath:a+"/contract/layout",schemaPath:"#/properties/contract/properties/layout/required",keyword:"required",params:{missingProperty:"\
audio"},message:"must have required property 'audio'",schema:r.properties.contract.properties.layout.required,parentSchema:r.properties.contract.
properties.layout,data:m};e===null?e=[p]:e.push(p),o++}if(m.frontEnd===void 0){let p={instancePath:a+"/contract/layout",schemaPath:"#/proper\
ties/contract/properties/layout/required",keyword:"required",params:{missingProperty:"frontEnd"},message:"must have required property 'front\
End'",schema:r.properties.contract.properties.layout.required,parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[p]:e.
push(p),o++}if(m.window===void 0){let p={instancePath:a+"/contract/layout",schemaPath:"#/properties/contract/properties/layout/required",keyword:"\
required",params:{missingProperty:"window"},message:"must have required property 'window'",schema:r.properties.contract.properties.layout.required,
parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[p]:e.push(p),o++}if(m.output===void 0){let p={instancePath:a+"/cont\
ract/layout",schemaPath:"#/properties/contract/properties/layout/required",keyword:"required",params:{missingProperty:"output"},message:"mus\
t have required property 'output'",schema:r.properties.contract.properties.layout.required,parentSchema:r.properties.contract.properties.layout,
data:m};e===null?e=[p]:e.push(p),o++}if(m.reduction===void 0){let p={instancePath:a+"/contract/layout",schemaPath:"#/properties/contract/pro\
perties/layout/required",keyword:"required",params:{missingProperty:"reduction"},message:"must have required property 'reduction'",schema:r.
properties.contract.properties.layout.required,parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)
if(!(p==="extractor"||p==="audio"||p==="frontEnd"||p==="window"||p==="output"||p==="reduction")){let s={instancePath:a+"/contract/layout",schemaPath:"\
#/properties/contract/properties/layout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT\
 have additional properties",schema:!1,parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[s]:e.push(s),o++}if(m.extractor!==
void 0){let p=m.extractor;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.model===void 0){let s={instancePath:a+"/contract/layout/extracto\
r",schemaPath:"#/properties/contract/properties/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'",schema:r.properties.contract.properties.layout.properties.extractor.required,parentSchema:r.properties.
contract.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),o++}if(p.revision===void 0){let s={instancePath:a+"/contrac\
t/layout/extractor",schemaPath:"#/properties/contract/properties/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"\
revision"},message:"must have required property 'revision'",schema:r.properties.contract.properties.layout.properties.extractor.required,parentSchema:r.
properties.contract.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),o++}if(p.layer===void 0){let s={instancePath:a+"\
/contract/layout/extractor",schemaPath:"#/properties/contract/properties/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"\
layer"},message:"must have required property 'layer'",schema:r.properties.contract.properties.layout.properties.extractor.required,parentSchema:r.
properties.contract.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="model"||s==="revisi\
on"||s==="layer")){let t={instancePath:a+"/contract/layout/extractor",schemaPath:"#/properties/contract/properties/layout/properties/extract\
or/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.contract.properties.layout.properties.extractor,data:p};e===null?e=[t]:e.push(t),o++}if(p.model!==void 0){let s=p.
model;if(typeof s=="string"){if(l(s)>200){let t={instancePath:a+"/contract/layout/extractor/model",schemaPath:"#/properties/contract/propert\
ies/layout/properties/extractor/properties/model/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 char\
acters",schema:200,parentSchema:r.properties.contract.properties.layout.properties.extractor.properties.model,data:s};e===null?e=[t]:e.push(
t),o++}if(!j.test(s)){let t={instancePath:a+"/contract/layout/extractor/model",schemaPath:"#/properties/contract/properties/layout/propertie\
s/extractor/properties/model/pattern",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern\
 "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:r.properties.contract.properties.layout.
properties.extractor.properties.model,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/contract/layout/extractor/model",schemaPath:"\
#/properties/contract/properties/layout/properties/extractor/properties/model/type",keyword:"type",params:{type:"string"},message:"must be s\
tring",schema:r.properties.contract.properties.layout.properties.extractor.properties.model.type,parentSchema:r.properties.contract.properties.
layout.properties.extractor.properties.model,data:s};e===null?e=[t]:e.push(t),o++}}if(p.revision!==void 0){let s=p.revision;if(typeof s=="st\
ring"){if(!$.test(s)){let t={instancePath:a+"/contract/layout/extractor/revision",schemaPath:"#/properties/contract/properties/layout/proper\
ties/extractor/properties/revision/pattern",keyword:"pattern",params:{pattern:"^sha256:[0-9a-f]{64}$"},message:'must match pattern "^sha256:\
[0-9a-f]{64}$"',schema:"^sha256:[0-9a-f]{64}$",parentSchema:r.properties.contract.properties.layout.properties.extractor.properties.revision,
data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/contract/layout/extractor/revision",schemaPath:"#/properties/contract/pro\
perties/layout/properties/extractor/properties/revision/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
contract.properties.layout.properties.extractor.properties.revision.type,parentSchema:r.properties.contract.properties.layout.properties.extractor.
properties.revision,data:s};e===null?e=[t]:e.push(t),o++}}if(p.layer!==void 0){let s=p.layer;if(typeof s=="string"){if(l(s)>200){let t={instancePath:a+
"/contract/layout/extractor/layer",schemaPath:"#/properties/contract/properties/layout/properties/extractor/properties/layer/maxLength",keyword:"\
maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.contract.properties.layout.
properties.extractor.properties.layer,data:s};e===null?e=[t]:e.push(t),o++}if(!j.test(s)){let t={instancePath:a+"/contract/layout/extractor/\
layer",schemaPath:"#/properties/contract/properties/layout/properties/extractor/properties/layer/pattern",keyword:"pattern",params:{pattern:"\
^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\
\\udfff]+$",parentSchema:r.properties.contract.properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[t]:e.push(t),o++}}else{
let t={instancePath:a+"/contract/layout/extractor/layer",schemaPath:"#/properties/contract/properties/layout/properties/extractor/properties\
/layer/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.layout.properties.extractor.
properties.layer.type,parentSchema:r.properties.contract.properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[t]:e.push(
t),o++}}}else{let s={instancePath:a+"/contract/layout/extractor",schemaPath:"#/properties/contract/properties/layout/properties/extractor/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.properties.extractor.type,
parentSchema:r.properties.contract.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),o++}}if(m.audio!==void 0){let p=m.
audio;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.sampleRateHz===void 0){let s={instancePath:a+"/contract/layout/audio",schemaPath:"#/\
properties/contract/properties/layout/properties/audio/required",keyword:"required",params:{missingProperty:"sampleRateHz"},message:"must ha\
ve required property 'sampleRateHz'",schema:r.properties.contract.properties.layout.properties.audio.required,parentSchema:r.properties.contract.
properties.layout.properties.audio,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(s!=="sampleRateHz"){let t={instancePath:a+"/contra\
ct/layout/audio",schemaPath:"#/properties/contract/properties/layout/properties/audio/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.contract.properties.layout.properties.
audio,data:p};e===null?e=[t]:e.push(t),o++}if(p.sampleRateHz!==void 0){let s=p.sampleRateHz;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(
s))){let t={instancePath:a+"/contract/layout/audio/sampleRateHz",schemaPath:"#/properties/contract/properties/layout/properties/audio/proper\
ties/sampleRateHz/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.contract.properties.layout.properties.
audio.properties.sampleRateHz.type,parentSchema:r.properties.contract.properties.layout.properties.audio.properties.sampleRateHz,data:s};e===
null?e=[t]:e.push(t),o++}if(typeof s=="number"&&isFinite(s)){if(s>384e3||isNaN(s)){let t={instancePath:a+"/contract/layout/audio/sampleRateH\
z",schemaPath:"#/properties/contract/properties/layout/properties/audio/properties/sampleRateHz/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:384e3},message:"must be <= 384000",schema:384e3,parentSchema:r.properties.contract.properties.layout.properties.audio.properties.sampleRateHz,
data:s};e===null?e=[t]:e.push(t),o++}if(s<1e3||isNaN(s)){let t={instancePath:a+"/contract/layout/audio/sampleRateHz",schemaPath:"#/propertie\
s/contract/properties/layout/properties/audio/properties/sampleRateHz/minimum",keyword:"minimum",params:{comparison:">=",limit:1e3},message:"\
must be >= 1000",schema:1e3,parentSchema:r.properties.contract.properties.layout.properties.audio.properties.sampleRateHz,data:s};e===null?e=
[t]:e.push(t),o++}}}}else{let s={instancePath:a+"/contract/layout/audio",schemaPath:"#/properties/contract/properties/layout/properties/audi\
o/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.properties.audio.type,
parentSchema:r.properties.contract.properties.layout.properties.audio,data:p};e===null?e=[s]:e.push(s),o++}}if(m.frontEnd!==void 0){let p=m.
frontEnd;if(p&&typeof p=="object"&&!Array.isArray(p)){let s=p.kind;if(typeof s=="string")if(s==="log-mel")if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p.kind===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/fro\
ntEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],
data:p};e===null?e=[t]:e.push(t),o++}if(p.melBins===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contr\
act/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melBins"},message:"must have require\
d property 'melBins'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.
properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.fftSize===void 0){let t={instancePath:a+"/contract/\
layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"\
fftSize"},message:"must have required property 'fftSize'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.hopLength===void 0){
let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",
keyword:"required",params:{missingProperty:"hopLength"},message:"must have required property 'hopLength'",schema:r.properties.contract.properties.
layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?
e=[t]:e.push(t),o++}if(p.melScale===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/l\
ayout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melScale"},message:"must have required property 'mel\
Scale'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.
properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.fMinHz===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"\
#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMinHz"},message:"\
must have required property 'fMinHz'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.fMaxHz===void 0){let t={instancePath:a+"/c\
ontract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"fMaxHz"},message:"must have required property 'fMaxHz'",schema:r.properties.contract.properties.layout.properties.frontEnd.
oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.
log===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneO\
f/0/required",keyword:"required",params:{missingProperty:"log"},message:"must have required property 'log'",schema:r.properties.contract.properties.
layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?
e=[t]:e.push(t),o++}if(p.floor===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layo\
ut/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"floor"},message:"must have required property 'floor'",schema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.
frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.dynamicRange===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"\
#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"dynamicRange"},message:"\
must have required property 'dynamicRange'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.offset===void 0){let t={instancePath:a+
"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"offset"},message:"must have required property 'offset'",schema:r.properties.contract.properties.layout.properties.frontEnd.
oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.
scale===void 0){let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/on\
eOf/0/required",keyword:"required",params:{missingProperty:"scale"},message:"must have required property 'scale'",schema:r.properties.contract.
properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],data:p};
e===null?e=[t]:e.push(t),o++}for(let t in p)if(!z.call(r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties,t)){let i={
instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[i]:e.push(i),o++}if(p.kind!==void 0){let t=p.kind;if(t!=="log-me\
l"){let i={instancePath:a+"/contract/layout/frontEnd/kind",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/p\
roperties/kind/const",keyword:"const",params:{allowedValue:"log-mel"},message:"must be equal to constant",schema:"log-mel",parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.kind,data:t};e===null?e=[i]:e.push(i),o++}}if(p.melBins!==void 0){let t=p.
melBins;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/contract/layout/frontEnd/melBins",schemaPath:"#/pr\
operties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/melBins/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.melBins.type,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(
t)){if(t>1024||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/melBins",schemaPath:"#/properties/contract/properties/layout/prope\
rties/frontEnd/oneOf/0/properties/melBins/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};e===null?e=[i]:e.push(i),o++}if(t<
1||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/melBins",schemaPath:"#/properties/contract/properties/layout/properties/frontE\
nd/oneOf/0/properties/melBins/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};e===null?e=[i]:e.push(i),o++}}}if(p.fftSize!==void 0){let t=p.
fftSize;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/contract/layout/frontEnd/fftSize",schemaPath:"#/pr\
operties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/fftSize/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize.type,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(
t)){if(t>65536||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/fftSize",schemaPath:"#/properties/contract/properties/layout/prop\
erties/frontEnd/oneOf/0/properties/fftSize/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:t};e===null?e=[i]:e.push(i),o++}if(t<
1||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/fftSize",schemaPath:"#/properties/contract/properties/layout/properties/frontE\
nd/oneOf/0/properties/fftSize/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:t};e===null?e=[i]:e.push(i),o++}}}if(p.hopLength!==void 0){let t=p.
hopLength;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/contract/layout/frontEnd/hopLength",schemaPath:"\
#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/hopLength/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength.type,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(
t)){if(t>65536||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/hopLength",schemaPath:"#/properties/contract/properties/layout/pr\
operties/frontEnd/oneOf/0/properties/hopLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:t};e===null?e=[i]:e.push(i),o++}
if(t<1||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/hopLength",schemaPath:"#/properties/contract/properties/layout/properties\
/frontEnd/oneOf/0/properties/hopLength/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:t};e===null?e=[i]:e.push(i),o++}}}if(p.melScale!==
void 0){let t=p.melScale;if(!(t==="slaney"||t==="htk")){let i={instancePath:a+"/contract/layout/frontEnd/melScale",schemaPath:"#/properties/\
contract/properties/layout/properties/frontEnd/oneOf/0/properties/melScale/enum",keyword:"enum",params:{allowedValues:r.properties.contract.
properties.layout.properties.frontEnd.oneOf[0].properties.melScale.enum},message:"must be equal to one of the allowed values",schema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.melScale.enum,parentSchema:r.properties.contract.properties.layout.properties.
frontEnd.oneOf[0].properties.melScale,data:t};e===null?e=[i]:e.push(i),o++}}if(p.fMinHz!==void 0){let t=p.fMinHz;if(typeof t=="number"&&isFinite(
t)){if(t<0||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/fMinHz",schemaPath:"#/properties/contract/properties/layout/propertie\
s/frontEnd/oneOf/0/properties/fMinHz/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.fMinHz,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+
"/contract/layout/frontEnd/fMinHz",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/fMinHz/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.
fMinHz.type,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.fMinHz,data:t};e===null?e=[i]:e.push(
i),o++}}if(p.fMaxHz!==void 0){let t=p.fMaxHz;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let i={instancePath:a+"/contract/layout/\
frontEnd/fMaxHz",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/fMaxHz/exclusiveMinimum",keyword:"\
exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.contract.properties.layout.properties.
frontEnd.oneOf[0].properties.fMaxHz,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/contract/layout/frontEnd/fMaxHz",schemaPath:"\
#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/fMaxHz/type",keyword:"type",params:{type:"number"},message:"m\
ust be number",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz.type,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz,data:t};e===null?e=[i]:e.push(i),o++}}if(p.log!==void 0){let t=p.log;
if(!(t==="log10"||t==="ln")){let i={instancePath:a+"/contract/layout/frontEnd/log",schemaPath:"#/properties/contract/properties/layout/prope\
rties/frontEnd/oneOf/0/properties/log/enum",keyword:"enum",params:{allowedValues:r.properties.contract.properties.layout.properties.frontEnd.
oneOf[0].properties.log.enum},message:"must be equal to one of the allowed values",schema:r.properties.contract.properties.layout.properties.
frontEnd.oneOf[0].properties.log.enum,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.log,data:t};
e===null?e=[i]:e.push(i),o++}}if(p.floor!==void 0){let t=p.floor;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let i={instancePath:a+
"/contract/layout/frontEnd/floor",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/floor/exclusive\
Minimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.contract.properties.
layout.properties.frontEnd.oneOf[0].properties.floor,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/contract/layout/fron\
tEnd/floor",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/floor/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.floor.type,parentSchema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.floor,data:t};e===null?e=[i]:e.push(i),o++}}if(p.dynamicRange!==
void 0){let t=p.dynamicRange;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/dynamic\
Range",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/dynamicRange/exclusiveMinimum",keyword:"ex\
clusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.contract.properties.layout.properties.
frontEnd.oneOf[0].properties.dynamicRange,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/contract/layout/frontEnd/dynami\
cRange",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/dynamicRange/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange.
type,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange,data:t};e===null?e=[i]:e.push(
i),o++}}if(p.offset!==void 0){let t=p.offset;if(!(typeof t=="number"&&isFinite(t))){let i={instancePath:a+"/contract/layout/frontEnd/offset",
schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/0/properties/offset/type",keyword:"type",params:{type:"number"},
message:"must be number",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.offset.type,parentSchema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].properties.offset,data:t};e===null?e=[i]:e.push(i),o++}}if(p.scale!==void 0){let t=p.
scale;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let i={instancePath:a+"/contract/layout/frontEnd/scale",schemaPath:"#/propertie\
s/contract/properties/layout/properties/frontEnd/oneOf/0/properties/scale/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",
limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0].properties.scale,data:t};
e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/contract/layout/frontEnd/scale",schemaPath:"#/properties/contract/properties/layo\
ut/properties/frontEnd/oneOf/0/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.contract.
properties.layout.properties.frontEnd.oneOf[0].properties.scale.type,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.
oneOf[0].properties.scale,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/proper\
ties/contract/properties/layout/properties/frontEnd/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
contract.properties.layout.properties.frontEnd.oneOf[0].type,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[0],
data:p};e===null?e=[t]:e.push(t),o++}else if(s==="waveform")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:a+
"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/1/required",keyword:"required",params:{
missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[1].
required,parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[1],data:p};e===null?e=[t]:e.push(t),o++}for(let t in p)
if(t!=="kind"){let i={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/one\
Of/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[1],data:p};e===null?e=[i]:e.push(i),o++}if(p.kind!==void 0){let t=p.
kind;if(t!=="waveform"){let i={instancePath:a+"/contract/layout/frontEnd/kind",schemaPath:"#/properties/contract/properties/layout/propertie\
s/frontEnd/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"waveform"},message:"must be equal to constant",schema:"wavef\
orm",parentSchema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[1].properties.kind,data:t};e===null?e=[i]:e.push(i),o++}}}else{
let t={instancePath:a+"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/oneOf/1/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.properties.frontEnd.oneOf[1].type,parentSchema:r.
properties.contract.properties.layout.properties.frontEnd.oneOf[1],data:p};e===null?e=[t]:e.push(t),o++}else{let t={instancePath:a+"/contrac\
t/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/discriminator",keyword:"discriminator",params:{error:"\
mapping",tag:"kind",tagValue:s},message:'value of tag "kind" must be in oneOf',schema:r.properties.contract.properties.layout.properties.frontEnd.
discriminator,parentSchema:r.properties.contract.properties.layout.properties.frontEnd,data:p};e===null?e=[t]:e.push(t),o++}else{let t={instancePath:a+
"/contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/discriminator",keyword:"discriminator",params:{
error:"tag",tag:"kind",tagValue:s},message:'tag "kind" must be string',schema:r.properties.contract.properties.layout.properties.frontEnd.discriminator,
parentSchema:r.properties.contract.properties.layout.properties.frontEnd,data:p};e===null?e=[t]:e.push(t),o++}}else{let s={instancePath:a+"/\
contract/layout/frontEnd",schemaPath:"#/properties/contract/properties/layout/properties/frontEnd/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:r.properties.contract.properties.layout.properties.frontEnd.type,parentSchema:r.properties.contract.properties.
layout.properties.frontEnd,data:p};e===null?e=[s]:e.push(s),o++}}if(m.window!==void 0){let p=m.window;if(p&&typeof p=="object"&&!Array.isArray(
p)){let s=p.kind;if(typeof s=="string")if(s==="fixed")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:a+
"/contract/layout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/required",keyword:"required",params:{
missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.contract.properties.layout.properties.window.oneOf[0].
required,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}if(p.samples===
void 0){let t={instancePath:a+"/contract/layout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/requir\
ed",keyword:"required",params:{missingProperty:"samples"},message:"must have required property 'samples'",schema:r.properties.contract.properties.
layout.properties.window.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0],data:p};e===null?
e=[t]:e.push(t),o++}if(p.frames===void 0){let t={instancePath:a+"/contract/layout/window",schemaPath:"#/properties/contract/properties/layou\
t/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"frames"},message:"must have required property 'frames'",schema:r.
properties.contract.properties.layout.properties.window.oneOf[0].required,parentSchema:r.properties.contract.properties.layout.properties.window.
oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}for(let t in p)if(!(t==="kind"||t==="samples"||t==="frames")){let i={instancePath:a+"/contract\
/layout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.contract.properties.layout.
properties.window.oneOf[0],data:p};e===null?e=[i]:e.push(i),o++}if(p.kind!==void 0){let t=p.kind;if(t!=="fixed"){let i={instancePath:a+"/con\
tract/layout/window/kind",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/properties/kind/const",keyword:"cons\
t",params:{allowedValue:"fixed"},message:"must be equal to constant",schema:"fixed",parentSchema:r.properties.contract.properties.layout.properties.
window.oneOf[0].properties.kind,data:t};e===null?e=[i]:e.push(i),o++}}if(p.samples!==void 0){let t=p.samples;if(!(typeof t=="number"&&!(t%1)&&
!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/contract/layout/window/samples",schemaPath:"#/properties/contract/properties/layout/propert\
ies/window/oneOf/0/properties/samples/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.contract.properties.
layout.properties.window.oneOf[0].properties.samples.type,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0].properties.
samples,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>1e9||isNaN(t)){let i={instancePath:a+"/contract/layout\
/window/samples",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/properties/samples/maximum",keyword:"maximum",
params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.contract.properties.layout.properties.
window.oneOf[0].properties.samples,data:t};e===null?e=[i]:e.push(i),o++}if(t<1||isNaN(t)){let i={instancePath:a+"/contract/layout/window/sam\
ples",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/properties/samples/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0].properties.samples,
data:t};e===null?e=[i]:e.push(i),o++}}}if(p.frames!==void 0){let t=p.frames;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={
instancePath:a+"/contract/layout/window/frames",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/0/properties/fra\
mes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.contract.properties.layout.properties.window.
oneOf[0].properties.frames.type,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0].properties.frames,data:t};e===
null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>1e9||isNaN(t)){let i={instancePath:a+"/contract/layout/window/frames",schemaPath:"\
#/properties/contract/properties/layout/properties/window/oneOf/0/properties/frames/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},
message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0].properties.frames,
data:t};e===null?e=[i]:e.push(i),o++}if(t<1||isNaN(t)){let i={instancePath:a+"/contract/layout/window/frames",schemaPath:"#/properties/contr\
act/properties/layout/properties/window/oneOf/0/properties/frames/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must \
be >= 1",schema:1,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0].properties.frames,data:t};e===null?e=[i]:e.
push(i),o++}}}}else{let t={instancePath:a+"/contract/layout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/on\
eOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.properties.window.
oneOf[0].type,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[0],data:p};e===null?e=[t]:e.push(t),o++}else if(s===
"variable")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:a+"/contract/layout/window",schemaPath:"#/pr\
operties/contract/properties/layout/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must hav\
e required property 'kind'",schema:r.properties.contract.properties.layout.properties.window.oneOf[1].required,parentSchema:r.properties.contract.
properties.layout.properties.window.oneOf[1],data:p};e===null?e=[t]:e.push(t),o++}if(p.samplesPerFrame===void 0){let t={instancePath:a+"/con\
tract/layout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"\
samplesPerFrame"},message:"must have required property 'samplesPerFrame'",schema:r.properties.contract.properties.layout.properties.window.oneOf[1].
required,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[1],data:p};e===null?e=[t]:e.push(t),o++}for(let t in p)
if(!(t==="kind"||t==="samplesPerFrame")){let i={instancePath:a+"/contract/layout/window",schemaPath:"#/properties/contract/properties/layout\
/properties/window/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additio\
nal properties",schema:!1,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[1],data:p};e===null?e=[i]:e.push(i),o++}
if(p.kind!==void 0){let t=p.kind;if(t!=="variable"){let i={instancePath:a+"/contract/layout/window/kind",schemaPath:"#/properties/contract/p\
roperties/layout/properties/window/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"variable"},message:"must be equal to\
 constant",schema:"variable",parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[1].properties.kind,data:t};e===null?
e=[i]:e.push(i),o++}}if(p.samplesPerFrame!==void 0){let t=p.samplesPerFrame;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={
instancePath:a+"/contract/layout/window/samplesPerFrame",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/1/prope\
rties/samplesPerFrame/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.contract.properties.layout.
properties.window.oneOf[1].properties.samplesPerFrame.type,parentSchema:r.properties.contract.properties.layout.properties.window.oneOf[1].properties.
samplesPerFrame,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>1e9||isNaN(t)){let i={instancePath:a+"/contrac\
t/layout/window/samplesPerFrame",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/1/properties/samplesPerFrame/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.contract.properties.
layout.properties.window.oneOf[1].properties.samplesPerFrame,data:t};e===null?e=[i]:e.push(i),o++}if(t<1||isNaN(t)){let i={instancePath:a+"/\
contract/layout/window/samplesPerFrame",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/1/properties/samplesPerF\
rame/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.contract.properties.
layout.properties.window.oneOf[1].properties.samplesPerFrame,data:t};e===null?e=[i]:e.push(i),o++}}}}else{let t={instancePath:a+"/contract/l\
ayout/window",schemaPath:"#/properties/contract/properties/layout/properties/window/oneOf/1/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.contract.properties.layout.properties.window.oneOf[1].type,parentSchema:r.properties.contract.properties.
layout.properties.window.oneOf[1],data:p};e===null?e=[t]:e.push(t),o++}else{let t={instancePath:a+"/contract/layout/window",schemaPath:"#/pr\
operties/contract/properties/layout/properties/window/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"kind",tagValue:s},
message:'value of tag "kind" must be in oneOf',schema:r.properties.contract.properties.layout.properties.window.discriminator,parentSchema:r.
properties.contract.properties.layout.properties.window,data:p};e===null?e=[t]:e.push(t),o++}else{let t={instancePath:a+"/contract/layout/wi\
ndow",schemaPath:"#/properties/contract/properties/layout/properties/window/discriminator",keyword:"discriminator",params:{error:"tag",tag:"\
kind",tagValue:s},message:'tag "kind" must be string',schema:r.properties.contract.properties.layout.properties.window.discriminator,parentSchema:r.
properties.contract.properties.layout.properties.window,data:p};e===null?e=[t]:e.push(t),o++}}else{let s={instancePath:a+"/contract/layout/w\
indow",schemaPath:"#/properties/contract/properties/layout/properties/window/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject",schema:r.properties.contract.properties.layout.properties.window.type,parentSchema:r.properties.contract.properties.layout.properties.
window,data:p};e===null?e=[s]:e.push(s),o++}}if(m.output!==void 0){let p=m.output;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.dim===void 0){
let s={instancePath:a+"/contract/layout/output",schemaPath:"#/properties/contract/properties/layout/properties/output/required",keyword:"req\
uired",params:{missingProperty:"dim"},message:"must have required property 'dim'",schema:r.properties.contract.properties.layout.properties.
output.required,parentSchema:r.properties.contract.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),o++}if(p.axes===void 0){
let s={instancePath:a+"/contract/layout/output",schemaPath:"#/properties/contract/properties/layout/properties/output/required",keyword:"req\
uired",params:{missingProperty:"axes"},message:"must have required property 'axes'",schema:r.properties.contract.properties.layout.properties.
output.required,parentSchema:r.properties.contract.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s===
"dim"||s==="axes")){let t={instancePath:a+"/contract/layout/output",schemaPath:"#/properties/contract/properties/layout/properties/output/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.contract.properties.layout.properties.output,data:p};e===null?e=[t]:e.push(t),o++}if(p.dim!==void 0){let s=p.dim;if(!(typeof s=="\
number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:a+"/contract/layout/output/dim",schemaPath:"#/properties/contract/properties/l\
ayout/properties/output/properties/dim/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.contract.properties.
layout.properties.output.properties.dim.type,parentSchema:r.properties.contract.properties.layout.properties.output.properties.dim,data:s};e===
null?e=[t]:e.push(t),o++}if(typeof s=="number"&&isFinite(s)){if(s>65536||isNaN(s)){let t={instancePath:a+"/contract/layout/output/dim",schemaPath:"\
#/properties/contract/properties/layout/properties/output/properties/dim/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"\
must be <= 65536",schema:65536,parentSchema:r.properties.contract.properties.layout.properties.output.properties.dim,data:s};e===null?e=[t]:
e.push(t),o++}if(s<1||isNaN(s)){let t={instancePath:a+"/contract/layout/output/dim",schemaPath:"#/properties/contract/properties/layout/prop\
erties/output/properties/dim/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
contract.properties.layout.properties.output.properties.dim,data:s};e===null?e=[t]:e.push(t),o++}}}if(p.axes!==void 0){let s=p.axes;if(!T(s,
r.properties.contract.properties.layout.properties.output.properties.axes.const)){let t={instancePath:a+"/contract/layout/output/axes",schemaPath:"\
#/properties/contract/properties/layout/properties/output/properties/axes/const",keyword:"const",params:{allowedValue:r.properties.contract.
properties.layout.properties.output.properties.axes.const},message:"must be equal to constant",schema:r.properties.contract.properties.layout.
properties.output.properties.axes.const,parentSchema:r.properties.contract.properties.layout.properties.output.properties.axes,data:s};e===null?
e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/contract/layout/output",schemaPath:"#/properties/contract/properties/layout/properties/ou\
tput/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.properties.output.type,
parentSchema:r.properties.contract.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),o++}}if(m.reduction!==void 0){let p=m.
reduction;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.factor===void 0){let s={instancePath:a+"/contract/layout/reduction",schemaPath:"\
#/properties/contract/properties/layout/properties/reduction/required",keyword:"required",params:{missingProperty:"factor"},message:"must ha\
ve required property 'factor'",schema:r.properties.contract.properties.layout.properties.reduction.required,parentSchema:r.properties.contract.
properties.layout.properties.reduction,data:p};e===null?e=[s]:e.push(s),o++}if(p.method===void 0){let s={instancePath:a+"/contract/layout/re\
duction",schemaPath:"#/properties/contract/properties/layout/properties/reduction/required",keyword:"required",params:{missingProperty:"meth\
od"},message:"must have required property 'method'",schema:r.properties.contract.properties.layout.properties.reduction.required,parentSchema:r.
properties.contract.properties.layout.properties.reduction,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="factor"||s==="metho\
d")){let t={instancePath:a+"/contract/layout/reduction",schemaPath:"#/properties/contract/properties/layout/properties/reduction/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.contract.properties.layout.properties.reduction,data:p};e===null?e=[t]:e.push(t),o++}if(p.factor!==void 0){let s=p.factor;if(!(typeof s==
"number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:a+"/contract/layout/reduction/factor",schemaPath:"#/properties/contract/prope\
rties/layout/properties/reduction/properties/factor/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
contract.properties.layout.properties.reduction.properties.factor.type,parentSchema:r.properties.contract.properties.layout.properties.reduction.
properties.factor,data:s};e===null?e=[t]:e.push(t),o++}if(typeof s=="number"&&isFinite(s)){if(s>1e3||isNaN(s)){let t={instancePath:a+"/contr\
act/layout/reduction/factor",schemaPath:"#/properties/contract/properties/layout/properties/reduction/properties/factor/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:r.properties.contract.properties.layout.properties.
reduction.properties.factor,data:s};e===null?e=[t]:e.push(t),o++}if(s<1||isNaN(s)){let t={instancePath:a+"/contract/layout/reduction/factor",
schemaPath:"#/properties/contract/properties/layout/properties/reduction/properties/factor/minimum",keyword:"minimum",params:{comparison:">=",
limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.contract.properties.layout.properties.reduction.properties.factor,data:s};
e===null?e=[t]:e.push(t),o++}}}if(p.method!==void 0){let s=p.method;if(!(s==="none"||s==="subsample"||s==="conv1d"||s==="average-pool")){let t={
instancePath:a+"/contract/layout/reduction/method",schemaPath:"#/properties/contract/properties/layout/properties/reduction/properties/metho\
d/enum",keyword:"enum",params:{allowedValues:r.properties.contract.properties.layout.properties.reduction.properties.method.enum},message:"m\
ust be equal to one of the allowed values",schema:r.properties.contract.properties.layout.properties.reduction.properties.method.enum,parentSchema:r.
properties.contract.properties.layout.properties.reduction.properties.method,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+
"/contract/layout/reduction",schemaPath:"#/properties/contract/properties/layout/properties/reduction/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object",schema:r.properties.contract.properties.layout.properties.reduction.type,parentSchema:r.properties.contract.properties.
layout.properties.reduction,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+"/contract/layout",schemaPath:"#/properties/co\
ntract/properties/layout/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.layout.
type,parentSchema:r.properties.contract.properties.layout,data:m};e===null?e=[p]:e.push(p),o++}}if(d.layoutId!==void 0){let m=d.layoutId;if(typeof m==
"string"){if(!w.test(m)){let p={instancePath:a+"/contract/layoutId",schemaPath:"#/properties/contract/properties/layoutId/pattern",keyword:"\
pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.contract.
properties.layoutId,data:m};e===null?e=[p]:e.push(p),o++}}else{let p={instancePath:a+"/contract/layoutId",schemaPath:"#/properties/contract/\
properties/layoutId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.layoutId.type,
parentSchema:r.properties.contract.properties.layoutId,data:m};e===null?e=[p]:e.push(p),o++}}if(d.contractId!==void 0){let m=d.contractId;if(typeof m==
"string"){if(!w.test(m)){let p={instancePath:a+"/contract/contractId",schemaPath:"#/properties/contract/properties/contractId/pattern",keyword:"\
pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.contract.
properties.contractId,data:m};e===null?e=[p]:e.push(p),o++}}else{let p={instancePath:a+"/contract/contractId",schemaPath:"#/properties/contr\
act/properties/contractId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.contractId.
type,parentSchema:r.properties.contract.properties.contractId,data:m};e===null?e=[p]:e.push(p),o++}}if(d.golden!==void 0){let m=d.golden;if(Array.
isArray(m)){if(m.length>100){let s={instancePath:a+"/contract/golden",schemaPath:"#/properties/contract/properties/golden/maxItems",keyword:"\
maxItems",params:{limit:100},message:"must NOT have more than 100 items",schema:100,parentSchema:r.properties.contract.properties.golden,data:m};
e===null?e=[s]:e.push(s),o++}if(m.length<1){let s={instancePath:a+"/contract/golden",schemaPath:"#/properties/contract/properties/golden/min\
Items",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.properties.contract.properties.
golden,data:m};e===null?e=[s]:e.push(s),o++}let p=m.length;for(let s=0;s<p;s++){let t=m[s];if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.
audio===void 0){let i={instancePath:a+"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/golden/items/required",keyword:"req\
uired",params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.contract.properties.golden.items.required,
parentSchema:r.properties.contract.properties.golden.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.features===void 0){let i={instancePath:a+
"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/golden/items/required",keyword:"required",params:{missingProperty:"featur\
es"},message:"must have required property 'features'",schema:r.properties.contract.properties.golden.items.required,parentSchema:r.properties.
contract.properties.golden.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.logits===void 0){let i={instancePath:a+"/contract/golden/"+s,schemaPath:"\
#/properties/contract/properties/golden/items/required",keyword:"required",params:{missingProperty:"logits"},message:"must have required pro\
perty 'logits'",schema:r.properties.contract.properties.golden.items.required,parentSchema:r.properties.contract.properties.golden.items,data:t};
e===null?e=[i]:e.push(i),o++}if(t.text===void 0){let i={instancePath:a+"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/go\
lden/items/required",keyword:"required",params:{missingProperty:"text"},message:"must have required property 'text'",schema:r.properties.contract.
properties.golden.items.required,parentSchema:r.properties.contract.properties.golden.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.digests===
void 0){let i={instancePath:a+"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/golden/items/required",keyword:"required",params:{
missingProperty:"digests"},message:"must have required property 'digests'",schema:r.properties.contract.properties.golden.items.required,parentSchema:r.
properties.contract.properties.golden.items,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)if(!(i==="audio"||i==="features"||i==="logit\
s"||i==="text"||i==="digests")){let n={instancePath:a+"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/golden/items/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.contract.properties.golden.items,data:t};e===null?e=[n]:e.push(n),o++}if(t.audio!==void 0){let i=t.audio;if(typeof i=="string"){if(l(
i)>1e3){let n={instancePath:a+"/contract/golden/"+s+"/audio",schemaPath:"#/properties/contract/properties/golden/items/properties/audio/maxL\
ength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.contract.
properties.golden.items.properties.audio,data:i};e===null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/contract/golden/"+s+"/audio",
schemaPath:"#/properties/contract/properties/golden/items/properties/audio/minLength",keyword:"minLength",params:{limit:1},message:"must NOT\
 have fewer than 1 characters",schema:1,parentSchema:r.properties.contract.properties.golden.items.properties.audio,data:i};e===null?e=[n]:e.
push(n),o++}if(!P.test(i)){let n={instancePath:a+"/contract/golden/"+s+"/audio",schemaPath:"#/properties/contract/properties/golden/items/pr\
operties/audio/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},
message:'must match pattern "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[\
^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",parentSchema:r.properties.contract.properties.golden.items.properties.audio,
data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/contract/golden/"+s+"/audio",schemaPath:"#/properties/contract/properties\
/golden/items/properties/audio/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.
golden.items.properties.audio.type,parentSchema:r.properties.contract.properties.golden.items.properties.audio,data:i};e===null?e=[n]:e.push(
n),o++}}if(t.features!==void 0){let i=t.features;if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+"/contract/golden/"+s+"/features",
schemaPath:"#/properties/contract/properties/golden/items/properties/features/maxLength",keyword:"maxLength",params:{limit:1e3},message:"mus\
t NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.contract.properties.golden.items.properties.features,data:i};e===
null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/contract/golden/"+s+"/features",schemaPath:"#/properties/contract/properties/gol\
den/items/properties/features/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.
properties.contract.properties.golden.items.properties.features,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/contract/\
golden/"+s+"/features",schemaPath:"#/properties/contract/properties/golden/items/properties/features/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:r.properties.contract.properties.golden.items.properties.features.type,parentSchema:r.properties.contract.
properties.golden.items.properties.features,data:i};e===null?e=[n]:e.push(n),o++}}if(t.logits!==void 0){let i=t.logits;if(typeof i=="string"){
if(l(i)>1e3){let n={instancePath:a+"/contract/golden/"+s+"/logits",schemaPath:"#/properties/contract/properties/golden/items/properties/logi\
ts/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.
contract.properties.golden.items.properties.logits,data:i};e===null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/contract/golden/"+
s+"/logits",schemaPath:"#/properties/contract/properties/golden/items/properties/logits/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.contract.properties.golden.items.properties.logits,data:i};e===null?
e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/contract/golden/"+s+"/logits",schemaPath:"#/properties/contract/properties/golden/items/pr\
operties/logits/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.golden.items.properties.
logits.type,parentSchema:r.properties.contract.properties.golden.items.properties.logits,data:i};e===null?e=[n]:e.push(n),o++}}if(t.text!==void 0){
let i=t.text;if(typeof i=="string"){if(l(i)>1e5){let n={instancePath:a+"/contract/golden/"+s+"/text",schemaPath:"#/properties/contract/prope\
rties/golden/items/properties/text/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,
parentSchema:r.properties.contract.properties.golden.items.properties.text,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+
"/contract/golden/"+s+"/text",schemaPath:"#/properties/contract/properties/golden/items/properties/text/type",keyword:"type",params:{type:"s\
tring"},message:"must be string",schema:r.properties.contract.properties.golden.items.properties.text.type,parentSchema:r.properties.contract.
properties.golden.items.properties.text,data:i};e===null?e=[n]:e.push(n),o++}}if(t.digests!==void 0){let i=t.digests;if(i&&typeof i=="object"&&
!Array.isArray(i)){if(i.audio===void 0){let n={instancePath:a+"/contract/golden/"+s+"/digests",schemaPath:"#/properties/contract/properties/\
golden/items/properties/digests/required",keyword:"required",params:{missingProperty:"audio"},message:"must have required property 'audio'",
schema:r.properties.contract.properties.golden.items.properties.digests.required,parentSchema:r.properties.contract.properties.golden.items.
properties.digests,data:i};e===null?e=[n]:e.push(n),o++}if(i.features===void 0){let n={instancePath:a+"/contract/golden/"+s+"/digests",schemaPath:"\
#/properties/contract/properties/golden/items/properties/digests/required",keyword:"required",params:{missingProperty:"features"},message:"m\
ust have required property 'features'",schema:r.properties.contract.properties.golden.items.properties.digests.required,parentSchema:r.properties.
contract.properties.golden.items.properties.digests,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="audio"||n==="features")){let c={
instancePath:a+"/contract/golden/"+s+"/digests",schemaPath:"#/properties/contract/properties/golden/items/properties/digests/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
contract.properties.golden.items.properties.digests,data:i};e===null?e=[c]:e.push(c),o++}if(i.audio!==void 0){let n=i.audio;if(typeof n=="st\
ring"){if(!w.test(n)){let c={instancePath:a+"/contract/golden/"+s+"/digests/audio",schemaPath:"#/properties/contract/properties/golden/items\
/properties/digests/properties/audio/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}\
$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.contract.properties.golden.items.properties.digests.properties.audio,data:n};e===null?
e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/contract/golden/"+s+"/digests/audio",schemaPath:"#/properties/contract/properties/golden/i\
tems/properties/digests/properties/audio/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.
golden.items.properties.digests.properties.audio.type,parentSchema:r.properties.contract.properties.golden.items.properties.digests.properties.
audio,data:n};e===null?e=[c]:e.push(c),o++}}if(i.features!==void 0){let n=i.features;if(typeof n=="string"){if(!w.test(n)){let c={instancePath:a+
"/contract/golden/"+s+"/digests/features",schemaPath:"#/properties/contract/properties/golden/items/properties/digests/properties/features/p\
attern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.
properties.contract.properties.golden.items.properties.digests.properties.features,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+
"/contract/golden/"+s+"/digests/features",schemaPath:"#/properties/contract/properties/golden/items/properties/digests/properties/features/t\
ype",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.contract.properties.golden.items.properties.digests.
properties.features.type,parentSchema:r.properties.contract.properties.golden.items.properties.digests.properties.features,data:n};e===null?
e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/contract/golden/"+s+"/digests",schemaPath:"#/properties/contract/properties/golden/items/\
properties/digests/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.properties.golden.items.
properties.digests.type,parentSchema:r.properties.contract.properties.golden.items.properties.digests,data:i};e===null?e=[n]:e.push(n),o++}}}else{
let i={instancePath:a+"/contract/golden/"+s,schemaPath:"#/properties/contract/properties/golden/items/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object",schema:r.properties.contract.properties.golden.items.type,parentSchema:r.properties.contract.properties.golden.
items,data:t};e===null?e=[i]:e.push(i),o++}}}else{let p={instancePath:a+"/contract/golden",schemaPath:"#/properties/contract/properties/gold\
en/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.contract.properties.golden.type,parentSchema:r.properties.
contract.properties.golden,data:m};e===null?e=[p]:e.push(p),o++}}}else{let m={instancePath:a+"/contract",schemaPath:"#/properties/contract/t\
ype",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.contract.type,parentSchema:r.properties.contract,data:d};
e===null?e=[m]:e.push(m),o++}}if(h.sources!==void 0){let d=h.sources;if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.encoder===void 0){let m={
instancePath:a+"/sources",schemaPath:"#/properties/sources/required",keyword:"required",params:{missingProperty:"encoder"},message:"must hav\
e required property 'encoder'",schema:r.properties.sources.required,parentSchema:r.properties.sources,data:d};e===null?e=[m]:e.push(m),o++}if(d.
encoderLayout===void 0){let m={instancePath:a+"/sources",schemaPath:"#/properties/sources/required",keyword:"required",params:{missingProperty:"\
encoderLayout"},message:"must have required property 'encoderLayout'",schema:r.properties.sources.required,parentSchema:r.properties.sources,
data:d};e===null?e=[m]:e.push(m),o++}if(d.head===void 0){let m={instancePath:a+"/sources",schemaPath:"#/properties/sources/required",keyword:"\
required",params:{missingProperty:"head"},message:"must have required property 'head'",schema:r.properties.sources.required,parentSchema:r.properties.
sources,data:d};e===null?e=[m]:e.push(m),o++}if(d.headContract===void 0){let m={instancePath:a+"/sources",schemaPath:"#/properties/sources/r\
equired",keyword:"required",params:{missingProperty:"headContract"},message:"must have required property 'headContract'",schema:r.properties.
sources.required,parentSchema:r.properties.sources,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)if(!(m==="encoder"||m==="encoderLayou\
t"||m==="head"||m==="headGraph"||m==="headContract"||m==="calibration")){let p={instancePath:a+"/sources",schemaPath:"#/properties/sources/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.sources,data:d};e===null?e=[p]:e.push(p),o++}if(d.encoder!==void 0){let m=d.encoder;if(m&&typeof m=="object"&&!Array.isArray(m)){
if(m.file===void 0){let p={instancePath:a+"/sources/encoder",schemaPath:"#/properties/sources/properties/encoder/required",keyword:"required",
params:{missingProperty:"file"},message:"must have required property 'file'",schema:r.properties.sources.properties.encoder.required,parentSchema:r.
properties.sources.properties.encoder,data:m};e===null?e=[p]:e.push(p),o++}if(m.bytes===void 0){let p={instancePath:a+"/sources/encoder",schemaPath:"\
#/properties/sources/properties/encoder/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property '\
bytes'",schema:r.properties.sources.properties.encoder.required,parentSchema:r.properties.sources.properties.encoder,data:m};e===null?e=[p]:
e.push(p),o++}if(m.sha256===void 0){let p={instancePath:a+"/sources/encoder",schemaPath:"#/properties/sources/properties/encoder/required",keyword:"\
required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.properties.sources.properties.encoder.required,
parentSchema:r.properties.sources.properties.encoder,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="file"||p==="bytes"||p==="\
sha256"||p==="data")){let s={instancePath:a+"/sources/encoder",schemaPath:"#/properties/sources/properties/encoder/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.sources.
properties.encoder,data:m};e===null?e=[s]:e.push(s),o++}if(m.file!==void 0){let p=m.file;if(typeof p=="string"){if(l(p)>1e3){let s={instancePath:a+
"/sources/encoder/file",schemaPath:"#/properties/sources/properties/encoder/properties/file/maxLength",keyword:"maxLength",params:{limit:1e3},
message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.sources.properties.encoder.properties.file,data:p};e===
null?e=[s]:e.push(s),o++}if(l(p)<1){let s={instancePath:a+"/sources/encoder/file",schemaPath:"#/properties/sources/properties/encoder/proper\
ties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
sources.properties.encoder.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/encoder/file",schemaPath:"\
#/properties/sources/properties/encoder/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
sources.properties.encoder.properties.file.type,parentSchema:r.properties.sources.properties.encoder.properties.file,data:p};e===null?e=[s]:
e.push(s),o++}}if(m.bytes!==void 0){let p=m.bytes;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:a+"/sources/\
encoder/bytes",schemaPath:"#/properties/sources/properties/encoder/properties/bytes/type",keyword:"type",params:{type:"integer"},message:"mu\
st be integer",schema:r.properties.sources.properties.encoder.properties.bytes.type,parentSchema:r.properties.sources.properties.encoder.properties.
bytes,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(p)){let s={instancePath:a+"/sour\
ces/encoder/bytes",schemaPath:"#/properties/sources/properties/encoder/properties/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sources.properties.encoder.properties.bytes,data:p};
e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/sources/encoder/bytes",schemaPath:"#/properties/sources/properties/en\
coder/properties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
sources.properties.encoder.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}}}if(m.sha256!==void 0){let p=m.sha256;if(typeof p=="string"){
if(!w.test(p)){let s={instancePath:a+"/sources/encoder/sha256",schemaPath:"#/properties/sources/properties/encoder/properties/sha256/pattern",
keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.
sources.properties.encoder.properties.sha256,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/encoder/sha256",schemaPath:"\
#/properties/sources/properties/encoder/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
sources.properties.encoder.properties.sha256.type,parentSchema:r.properties.sources.properties.encoder.properties.sha256,data:p};e===null?e=
[s]:e.push(s),o++}}if(m.data!==void 0){let p=m.data;if(Array.isArray(p)){if(p.length>1e3){let t={instancePath:a+"/sources/encoder/data",schemaPath:"\
#/properties/sources/properties/encoder/properties/data/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 100\
0 items",schema:1e3,parentSchema:r.properties.sources.properties.encoder.properties.data,data:p};e===null?e=[t]:e.push(t),o++}if(p.length<1){
let t={instancePath:a+"/sources/encoder/data",schemaPath:"#/properties/sources/properties/encoder/properties/data/minItems",keyword:"minItem\
s",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.properties.sources.properties.encoder.properties.data,
data:p};e===null?e=[t]:e.push(t),o++}let s=p.length;for(let t=0;t<s;t++){let i=p[t];if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.file===
void 0){let n={instancePath:a+"/sources/encoder/data/"+t,schemaPath:"#/properties/sources/properties/encoder/properties/data/items/required",
keyword:"required",params:{missingProperty:"file"},message:"must have required property 'file'",schema:r.properties.sources.properties.encoder.
properties.data.items.required,parentSchema:r.properties.sources.properties.encoder.properties.data.items,data:i};e===null?e=[n]:e.push(n),o++}
if(i.bytes===void 0){let n={instancePath:a+"/sources/encoder/data/"+t,schemaPath:"#/properties/sources/properties/encoder/properties/data/it\
ems/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'bytes'",schema:r.properties.sources.
properties.encoder.properties.data.items.required,parentSchema:r.properties.sources.properties.encoder.properties.data.items,data:i};e===null?
e=[n]:e.push(n),o++}if(i.sha256===void 0){let n={instancePath:a+"/sources/encoder/data/"+t,schemaPath:"#/properties/sources/properties/encod\
er/properties/data/items/required",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.
properties.sources.properties.encoder.properties.data.items.required,parentSchema:r.properties.sources.properties.encoder.properties.data.items,
data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="file"||n==="bytes"||n==="sha256")){let c={instancePath:a+"/sources/encoder/dat\
a/"+t,schemaPath:"#/properties/sources/properties/encoder/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.sources.properties.encoder.properties.
data.items,data:i};e===null?e=[c]:e.push(c),o++}if(i.file!==void 0){let n=i.file;if(typeof n=="string"){if(l(n)>1e3){let c={instancePath:a+"\
/sources/encoder/data/"+t+"/file",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/file/maxLength",keyword:"\
maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.sources.properties.encoder.
properties.data.items.properties.file,data:n};e===null?e=[c]:e.push(c),o++}if(l(n)<1){let c={instancePath:a+"/sources/encoder/data/"+t+"/fil\
e",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/file/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.sources.properties.encoder.properties.data.items.properties.
file,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/sources/encoder/data/"+t+"/file",schemaPath:"#/properties/sources/pr\
operties/encoder/properties/data/items/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
sources.properties.encoder.properties.data.items.properties.file.type,parentSchema:r.properties.sources.properties.encoder.properties.data.items.
properties.file,data:n};e===null?e=[c]:e.push(c),o++}}if(i.bytes!==void 0){let n=i.bytes;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){let c={instancePath:a+"/sources/encoder/data/"+t+"/bytes",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/pro\
perties/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.sources.properties.encoder.properties.
data.items.properties.bytes.type,parentSchema:r.properties.sources.properties.encoder.properties.data.items.properties.bytes,data:n};e===null?
e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+"/sources/encoder/data/"+t+"/\
bytes",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/bytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sources.properties.encoder.
properties.data.items.properties.bytes,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/sources/encoder/data/"+
t+"/bytes",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/bytes/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.sources.properties.encoder.properties.data.items.properties.bytes,data:n};
e===null?e=[c]:e.push(c),o++}}}if(i.sha256!==void 0){let n=i.sha256;if(typeof n=="string"){if(!w.test(n)){let c={instancePath:a+"/sources/en\
coder/data/"+t+"/sha256",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/sha256/pattern",keyword:"patte\
rn",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.sources.
properties.encoder.properties.data.items.properties.sha256,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/sources/encode\
r/data/"+t+"/sha256",schemaPath:"#/properties/sources/properties/encoder/properties/data/items/properties/sha256/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.sources.properties.encoder.properties.data.items.properties.sha256.type,parentSchema:r.
properties.sources.properties.encoder.properties.data.items.properties.sha256,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+
"/sources/encoder/data/"+t,schemaPath:"#/properties/sources/properties/encoder/properties/data/items/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object",schema:r.properties.sources.properties.encoder.properties.data.items.type,parentSchema:r.properties.sources.properties.
encoder.properties.data.items,data:i};e===null?e=[n]:e.push(n),o++}}}else{let s={instancePath:a+"/sources/encoder/data",schemaPath:"#/proper\
ties/sources/properties/encoder/properties/data/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.sources.
properties.encoder.properties.data.type,parentSchema:r.properties.sources.properties.encoder.properties.data,data:p};e===null?e=[s]:e.push(s),
o++}}}else{let p={instancePath:a+"/sources/encoder",schemaPath:"#/properties/sources/properties/encoder/type",keyword:"type",params:{type:"o\
bject"},message:"must be object",schema:r.properties.sources.properties.encoder.type,parentSchema:r.properties.sources.properties.encoder,data:m};
e===null?e=[p]:e.push(p),o++}}if(d.encoderLayout!==void 0){let m=d.encoderLayout;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.file===void 0){
let p={instancePath:a+"/sources/encoderLayout",schemaPath:"#/properties/sources/properties/encoderLayout/required",keyword:"required",params:{
missingProperty:"file"},message:"must have required property 'file'",schema:r.properties.sources.properties.encoderLayout.required,parentSchema:r.
properties.sources.properties.encoderLayout,data:m};e===null?e=[p]:e.push(p),o++}if(m.bytes===void 0){let p={instancePath:a+"/sources/encode\
rLayout",schemaPath:"#/properties/sources/properties/encoderLayout/required",keyword:"required",params:{missingProperty:"bytes"},message:"mu\
st have required property 'bytes'",schema:r.properties.sources.properties.encoderLayout.required,parentSchema:r.properties.sources.properties.
encoderLayout,data:m};e===null?e=[p]:e.push(p),o++}if(m.sha256===void 0){let p={instancePath:a+"/sources/encoderLayout",schemaPath:"#/proper\
ties/sources/properties/encoderLayout/required",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 's\
ha256'",schema:r.properties.sources.properties.encoderLayout.required,parentSchema:r.properties.sources.properties.encoderLayout,data:m};e===
null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="file"||p==="bytes"||p==="sha256")){let s={instancePath:a+"/sources/encoderLayout",schemaPath:"\
#/properties/sources/properties/encoderLayout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"mu\
st NOT have additional properties",schema:!1,parentSchema:r.properties.sources.properties.encoderLayout,data:m};e===null?e=[s]:e.push(s),o++}
if(m.file!==void 0){let p=m.file;if(typeof p=="string"){if(l(p)>1e3){let s={instancePath:a+"/sources/encoderLayout/file",schemaPath:"#/prope\
rties/sources/properties/encoderLayout/properties/file/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 10\
00 characters",schema:1e3,parentSchema:r.properties.sources.properties.encoderLayout.properties.file,data:p};e===null?e=[s]:e.push(s),o++}if(l(
p)<1){let s={instancePath:a+"/sources/encoderLayout/file",schemaPath:"#/properties/sources/properties/encoderLayout/properties/file/minLengt\
h",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.sources.properties.
encoderLayout.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/encoderLayout/file",schemaPath:"#/p\
roperties/sources/properties/encoderLayout/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
sources.properties.encoderLayout.properties.file.type,parentSchema:r.properties.sources.properties.encoderLayout.properties.file,data:p};e===
null?e=[s]:e.push(s),o++}}if(m.bytes!==void 0){let p=m.bytes;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:a+
"/sources/encoderLayout/bytes",schemaPath:"#/properties/sources/properties/encoderLayout/properties/bytes/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:r.properties.sources.properties.encoderLayout.properties.bytes.type,parentSchema:r.properties.sources.
properties.encoderLayout.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(
p)){let s={instancePath:a+"/sources/encoderLayout/bytes",schemaPath:"#/properties/sources/properties/encoderLayout/properties/bytes/maximum",
keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.sources.properties.encoderLayout.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/\
sources/encoderLayout/bytes",schemaPath:"#/properties/sources/properties/encoderLayout/properties/bytes/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.sources.properties.encoderLayout.properties.bytes,data:p};e===null?e=
[s]:e.push(s),o++}}}if(m.sha256!==void 0){let p=m.sha256;if(typeof p=="string"){if(!w.test(p)){let s={instancePath:a+"/sources/encoderLayout\
/sha256",schemaPath:"#/properties/sources/properties/encoderLayout/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{6\
4}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.sources.properties.encoderLayout.properties.
sha256,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/encoderLayout/sha256",schemaPath:"#/properties/sources/pro\
perties/encoderLayout/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.sources.properties.
encoderLayout.properties.sha256.type,parentSchema:r.properties.sources.properties.encoderLayout.properties.sha256,data:p};e===null?e=[s]:e.push(
s),o++}}}else{let p={instancePath:a+"/sources/encoderLayout",schemaPath:"#/properties/sources/properties/encoderLayout/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.sources.properties.encoderLayout.type,parentSchema:r.properties.sources.
properties.encoderLayout,data:m};e===null?e=[p]:e.push(p),o++}}if(d.head!==void 0){let m=d.head;if(m&&typeof m=="object"&&!Array.isArray(m)){
if(m.file===void 0){let p={instancePath:a+"/sources/head",schemaPath:"#/properties/sources/properties/head/required",keyword:"required",params:{
missingProperty:"file"},message:"must have required property 'file'",schema:r.properties.sources.properties.head.required,parentSchema:r.properties.
sources.properties.head,data:m};e===null?e=[p]:e.push(p),o++}if(m.bytes===void 0){let p={instancePath:a+"/sources/head",schemaPath:"#/proper\
ties/sources/properties/head/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'bytes'",schema:r.
properties.sources.properties.head.required,parentSchema:r.properties.sources.properties.head,data:m};e===null?e=[p]:e.push(p),o++}if(m.sha256===
void 0){let p={instancePath:a+"/sources/head",schemaPath:"#/properties/sources/properties/head/required",keyword:"required",params:{missingProperty:"\
sha256"},message:"must have required property 'sha256'",schema:r.properties.sources.properties.head.required,parentSchema:r.properties.sources.
properties.head,data:m};e===null?e=[p]:e.push(p),o++}if(m.tensorsSha256===void 0){let p={instancePath:a+"/sources/head",schemaPath:"#/proper\
ties/sources/properties/head/required",keyword:"required",params:{missingProperty:"tensorsSha256"},message:"must have required property 'ten\
sorsSha256'",schema:r.properties.sources.properties.head.required,parentSchema:r.properties.sources.properties.head,data:m};e===null?e=[p]:e.
push(p),o++}for(let p in m)if(!(p==="file"||p==="bytes"||p==="sha256"||p==="tensorsSha256")){let s={instancePath:a+"/sources/head",schemaPath:"\
#/properties/sources/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:r.properties.sources.properties.head,data:m};e===null?e=[s]:e.push(s),o++}if(m.file!==void 0){
let p=m.file;if(typeof p=="string"){if(l(p)>1e3){let s={instancePath:a+"/sources/head/file",schemaPath:"#/properties/sources/properties/head\
/properties/file/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.
properties.sources.properties.head.properties.file,data:p};e===null?e=[s]:e.push(s),o++}if(l(p)<1){let s={instancePath:a+"/sources/head/file",
schemaPath:"#/properties/sources/properties/head/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewe\
r than 1 characters",schema:1,parentSchema:r.properties.sources.properties.head.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={
instancePath:a+"/sources/head/file",schemaPath:"#/properties/sources/properties/head/properties/file/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:r.properties.sources.properties.head.properties.file.type,parentSchema:r.properties.sources.properties.
head.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}if(m.bytes!==void 0){let p=m.bytes;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(
p))){let s={instancePath:a+"/sources/head/bytes",schemaPath:"#/properties/sources/properties/head/properties/bytes/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:r.properties.sources.properties.head.properties.bytes.type,parentSchema:r.properties.sources.
properties.head.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(p)){let s={
instancePath:a+"/sources/head/bytes",schemaPath:"#/properties/sources/properties/head/properties/bytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sources.properties.head.
properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/sources/head/bytes",schemaPath:"#/properties\
/sources/properties/head/properties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.sources.properties.head.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}}}if(m.sha256!==void 0){let p=m.sha256;if(typeof p==
"string"){if(!w.test(p)){let s={instancePath:a+"/sources/head/sha256",schemaPath:"#/properties/sources/properties/head/properties/sha256/pat\
tern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.
properties.sources.properties.head.properties.sha256,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/head/sha256",
schemaPath:"#/properties/sources/properties/head/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.
properties.sources.properties.head.properties.sha256.type,parentSchema:r.properties.sources.properties.head.properties.sha256,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.tensorsSha256!==void 0){let p=m.tensorsSha256;if(typeof p=="string"){if(!w.test(p)){let s={instancePath:a+"/source\
s/head/tensorsSha256",schemaPath:"#/properties/sources/properties/head/properties/tensorsSha256/pattern",keyword:"pattern",params:{pattern:"\
^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.sources.properties.head.properties.
tensorsSha256,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/head/tensorsSha256",schemaPath:"#/properties/source\
s/properties/head/properties/tensorsSha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.sources.
properties.head.properties.tensorsSha256.type,parentSchema:r.properties.sources.properties.head.properties.tensorsSha256,data:p};e===null?e=
[s]:e.push(s),o++}}}else{let p={instancePath:a+"/sources/head",schemaPath:"#/properties/sources/properties/head/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.sources.properties.head.type,parentSchema:r.properties.sources.properties.head,data:m};
e===null?e=[p]:e.push(p),o++}}if(d.headGraph!==void 0){let m=d.headGraph;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.file===void 0){let p={
instancePath:a+"/sources/headGraph",schemaPath:"#/properties/sources/properties/headGraph/required",keyword:"required",params:{missingProperty:"\
file"},message:"must have required property 'file'",schema:r.properties.sources.properties.headGraph.required,parentSchema:r.properties.sources.
properties.headGraph,data:m};e===null?e=[p]:e.push(p),o++}if(m.bytes===void 0){let p={instancePath:a+"/sources/headGraph",schemaPath:"#/prop\
erties/sources/properties/headGraph/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'byte\
s'",schema:r.properties.sources.properties.headGraph.required,parentSchema:r.properties.sources.properties.headGraph,data:m};e===null?e=[p]:
e.push(p),o++}if(m.sha256===void 0){let p={instancePath:a+"/sources/headGraph",schemaPath:"#/properties/sources/properties/headGraph/require\
d",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.properties.sources.properties.
headGraph.required,parentSchema:r.properties.sources.properties.headGraph,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="file"||
p==="bytes"||p==="sha256")){let s={instancePath:a+"/sources/headGraph",schemaPath:"#/properties/sources/properties/headGraph/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
sources.properties.headGraph,data:m};e===null?e=[s]:e.push(s),o++}if(m.file!==void 0){let p=m.file;if(typeof p=="string"){if(l(p)>1e3){let s={
instancePath:a+"/sources/headGraph/file",schemaPath:"#/properties/sources/properties/headGraph/properties/file/maxLength",keyword:"maxLength",
params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.sources.properties.headGraph.properties.
file,data:p};e===null?e=[s]:e.push(s),o++}if(l(p)<1){let s={instancePath:a+"/sources/headGraph/file",schemaPath:"#/properties/sources/proper\
ties/headGraph/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.
properties.sources.properties.headGraph.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/headGraph\
/file",schemaPath:"#/properties/sources/properties/headGraph/properties/file/type",keyword:"type",params:{type:"string"},message:"must be st\
ring",schema:r.properties.sources.properties.headGraph.properties.file.type,parentSchema:r.properties.sources.properties.headGraph.properties.
file,data:p};e===null?e=[s]:e.push(s),o++}}if(m.bytes!==void 0){let p=m.bytes;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={
instancePath:a+"/sources/headGraph/bytes",schemaPath:"#/properties/sources/properties/headGraph/properties/bytes/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:r.properties.sources.properties.headGraph.properties.bytes.type,parentSchema:r.properties.sources.
properties.headGraph.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(
p)){let s={instancePath:a+"/sources/headGraph/bytes",schemaPath:"#/properties/sources/properties/headGraph/properties/bytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
sources.properties.headGraph.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/sources/headGra\
ph/bytes",schemaPath:"#/properties/sources/properties/headGraph/properties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:r.properties.sources.properties.headGraph.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}}}
if(m.sha256!==void 0){let p=m.sha256;if(typeof p=="string"){if(!w.test(p)){let s={instancePath:a+"/sources/headGraph/sha256",schemaPath:"#/p\
roperties/sources/properties/headGraph/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pa\
ttern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.sources.properties.headGraph.properties.sha256,data:p};e===null?e=
[s]:e.push(s),o++}}else{let s={instancePath:a+"/sources/headGraph/sha256",schemaPath:"#/properties/sources/properties/headGraph/properties/s\
ha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.sources.properties.headGraph.properties.sha256.
type,parentSchema:r.properties.sources.properties.headGraph.properties.sha256,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+
"/sources/headGraph",schemaPath:"#/properties/sources/properties/headGraph/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:r.properties.sources.properties.headGraph.type,parentSchema:r.properties.sources.properties.headGraph,data:m};e===null?e=[p]:e.push(
p),o++}}if(d.headContract!==void 0){let m=d.headContract;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.file===void 0){let p={instancePath:a+
"/sources/headContract",schemaPath:"#/properties/sources/properties/headContract/required",keyword:"required",params:{missingProperty:"file"},
message:"must have required property 'file'",schema:r.properties.sources.properties.headContract.required,parentSchema:r.properties.sources.
properties.headContract,data:m};e===null?e=[p]:e.push(p),o++}if(m.bytes===void 0){let p={instancePath:a+"/sources/headContract",schemaPath:"\
#/properties/sources/properties/headContract/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required prope\
rty 'bytes'",schema:r.properties.sources.properties.headContract.required,parentSchema:r.properties.sources.properties.headContract,data:m};
e===null?e=[p]:e.push(p),o++}if(m.sha256===void 0){let p={instancePath:a+"/sources/headContract",schemaPath:"#/properties/sources/properties\
/headContract/required",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.properties.
sources.properties.headContract.required,parentSchema:r.properties.sources.properties.headContract,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)
if(!(p==="file"||p==="bytes"||p==="sha256")){let s={instancePath:a+"/sources/headContract",schemaPath:"#/properties/sources/properties/headC\
ontract/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.sources.properties.headContract,data:m};e===null?e=[s]:e.push(s),o++}if(m.file!==void 0){let p=m.file;if(typeof p==
"string"){if(l(p)>1e3){let s={instancePath:a+"/sources/headContract/file",schemaPath:"#/properties/sources/properties/headContract/propertie\
s/file/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.
sources.properties.headContract.properties.file,data:p};e===null?e=[s]:e.push(s),o++}if(l(p)<1){let s={instancePath:a+"/sources/headContract\
/file",schemaPath:"#/properties/sources/properties/headContract/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"mus\
t NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.sources.properties.headContract.properties.file,data:p};e===null?e=[s]:
e.push(s),o++}}else{let s={instancePath:a+"/sources/headContract/file",schemaPath:"#/properties/sources/properties/headContract/properties/f\
ile/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.sources.properties.headContract.properties.file.
type,parentSchema:r.properties.sources.properties.headContract.properties.file,data:p};e===null?e=[s]:e.push(s),o++}}if(m.bytes!==void 0){let p=m.
bytes;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:a+"/sources/headContract/bytes",schemaPath:"#/properties\
/sources/properties/headContract/properties/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
sources.properties.headContract.properties.bytes.type,parentSchema:r.properties.sources.properties.headContract.properties.bytes,data:p};e===
null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(p)){let s={instancePath:a+"/sources/headContract/b\
ytes",schemaPath:"#/properties/sources/properties/headContract/properties/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sources.properties.headContract.properties.bytes,data:p};
e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/sources/headContract/bytes",schemaPath:"#/properties/sources/properti\
es/headContract/properties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.sources.properties.headContract.properties.bytes,data:p};e===null?e=[s]:e.push(s),o++}}}if(m.sha256!==void 0){let p=m.sha256;if(typeof p==
"string"){if(!w.test(p)){let s={instancePath:a+"/sources/headContract/sha256",schemaPath:"#/properties/sources/properties/headContract/prope\
rties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64\
}$",parentSchema:r.properties.sources.properties.headContract.properties.sha256,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+
"/sources/headContract/sha256",schemaPath:"#/properties/sources/properties/headContract/properties/sha256/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:r.properties.sources.properties.headContract.properties.sha256.type,parentSchema:r.properties.sources.
properties.headContract.properties.sha256,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+"/sources/headContract",schemaPath:"\
#/properties/sources/properties/headContract/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.sources.
properties.headContract.type,parentSchema:r.properties.sources.properties.headContract,data:m};e===null?e=[p]:e.push(p),o++}}if(d.calibration!==
void 0){let m=d.calibration;if(Array.isArray(m)){if(m.length>100){let s={instancePath:a+"/sources/calibration",schemaPath:"#/properties/sour\
ces/properties/calibration/maxItems",keyword:"maxItems",params:{limit:100},message:"must NOT have more than 100 items",schema:100,parentSchema:r.
properties.sources.properties.calibration,data:m};e===null?e=[s]:e.push(s),o++}if(m.length<1){let s={instancePath:a+"/sources/calibration",schemaPath:"\
#/properties/sources/properties/calibration/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,
parentSchema:r.properties.sources.properties.calibration,data:m};e===null?e=[s]:e.push(s),o++}let p=m.length;for(let s=0;s<p;s++){let t=m[s];
if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.file===void 0){let i={instancePath:a+"/sources/calibration/"+s,schemaPath:"#/properties/so\
urces/properties/calibration/items/required",keyword:"required",params:{missingProperty:"file"},message:"must have required property 'file'",
schema:r.properties.sources.properties.calibration.items.required,parentSchema:r.properties.sources.properties.calibration.items,data:t};e===
null?e=[i]:e.push(i),o++}if(t.bytes===void 0){let i={instancePath:a+"/sources/calibration/"+s,schemaPath:"#/properties/sources/properties/ca\
libration/items/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'bytes'",schema:r.properties.
sources.properties.calibration.items.required,parentSchema:r.properties.sources.properties.calibration.items,data:t};e===null?e=[i]:e.push(i),
o++}if(t.sha256===void 0){let i={instancePath:a+"/sources/calibration/"+s,schemaPath:"#/properties/sources/properties/calibration/items/requ\
ired",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.properties.sources.properties.
calibration.items.required,parentSchema:r.properties.sources.properties.calibration.items,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)
if(!(i==="file"||i==="bytes"||i==="sha256")){let n={instancePath:a+"/sources/calibration/"+s,schemaPath:"#/properties/sources/properties/cal\
ibration/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional properti\
es",schema:!1,parentSchema:r.properties.sources.properties.calibration.items,data:t};e===null?e=[n]:e.push(n),o++}if(t.file!==void 0){let i=t.
file;if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+"/sources/calibration/"+s+"/file",schemaPath:"#/properties/sources/properties\
/calibration/items/properties/file/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,
parentSchema:r.properties.sources.properties.calibration.items.properties.file,data:i};e===null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+
"/sources/calibration/"+s+"/file",schemaPath:"#/properties/sources/properties/calibration/items/properties/file/minLength",keyword:"minLengt\
h",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.sources.properties.calibration.items.
properties.file,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/sources/calibration/"+s+"/file",schemaPath:"#/properties/\
sources/properties/calibration/items/properties/file/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
sources.properties.calibration.items.properties.file.type,parentSchema:r.properties.sources.properties.calibration.items.properties.file,data:i};
e===null?e=[n]:e.push(n),o++}}if(t.bytes!==void 0){let i=t.bytes;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+
"/sources/calibration/"+s+"/bytes",schemaPath:"#/properties/sources/properties/calibration/items/properties/bytes/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:r.properties.sources.properties.calibration.items.properties.bytes.type,parentSchema:r.properties.
sources.properties.calibration.items.properties.bytes,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||
isNaN(i)){let n={instancePath:a+"/sources/calibration/"+s+"/bytes",schemaPath:"#/properties/sources/properties/calibration/items/properties/\
bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.sources.properties.calibration.items.properties.bytes,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={
instancePath:a+"/sources/calibration/"+s+"/bytes",schemaPath:"#/properties/sources/properties/calibration/items/properties/bytes/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.sources.properties.calibration.items.properties.
bytes,data:i};e===null?e=[n]:e.push(n),o++}}}if(t.sha256!==void 0){let i=t.sha256;if(typeof i=="string"){if(!w.test(i)){let n={instancePath:a+
"/sources/calibration/"+s+"/sha256",schemaPath:"#/properties/sources/properties/calibration/items/properties/sha256/pattern",keyword:"patter\
n",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.sources.
properties.calibration.items.properties.sha256,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/sources/calibration/"+s+"/\
sha256",schemaPath:"#/properties/sources/properties/calibration/items/properties/sha256/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.sources.properties.calibration.items.properties.sha256.type,parentSchema:r.properties.sources.properties.
calibration.items.properties.sha256,data:i};e===null?e=[n]:e.push(n),o++}}}else{let i={instancePath:a+"/sources/calibration/"+s,schemaPath:"\
#/properties/sources/properties/calibration/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.sources.
properties.calibration.items.type,parentSchema:r.properties.sources.properties.calibration.items,data:t};e===null?e=[i]:e.push(i),o++}}}else{
let p={instancePath:a+"/sources/calibration",schemaPath:"#/properties/sources/properties/calibration/type",keyword:"type",params:{type:"arra\
y"},message:"must be array",schema:r.properties.sources.properties.calibration.type,parentSchema:r.properties.sources.properties.calibration,
data:m};e===null?e=[p]:e.push(p),o++}}}else{let m={instancePath:a+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.sources.type,parentSchema:r.properties.sources,data:d};e===null?e=[m]:e.push(m),o++}}if(h.
head!==void 0){let d=h.head;if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.layers===void 0){let m={instancePath:a+"/head",schemaPath:"#/p\
roperties/head/required",keyword:"required",params:{missingProperty:"layers"},message:"must have required property 'layers'",schema:r.properties.
head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}if(d.keys===void 0){let m={instancePath:a+"/head",schemaPath:"\
#/properties/head/required",keyword:"required",params:{missingProperty:"keys"},message:"must have required property 'keys'",schema:r.properties.
head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}if(d.classes===void 0){let m={instancePath:a+"/head",schemaPath:"\
#/properties/head/required",keyword:"required",params:{missingProperty:"classes"},message:"must have required property 'classes'",schema:r.properties.
head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}if(d.blankIndex===void 0){let m={instancePath:a+"/head",schemaPath:"\
#/properties/head/required",keyword:"required",params:{missingProperty:"blankIndex"},message:"must have required property 'blankIndex'",schema:r.
properties.head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}if(d.framesIn===void 0){let m={instancePath:a+"\
/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty:"framesIn"},message:"must have required property '\
framesIn'",schema:r.properties.head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}if(d.framesOut===void 0){let m={
instancePath:a+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty:"framesOut"},message:"must have re\
quired property 'framesOut'",schema:r.properties.head.required,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)
if(!(m==="layers"||m==="keys"||m==="classes"||m==="blankIndex"||m==="framesIn"||m==="framesOut")){let p={instancePath:a+"/head",schemaPath:"\
#/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional prope\
rties",schema:!1,parentSchema:r.properties.head,data:d};e===null?e=[p]:e.push(p),o++}if(d.layers!==void 0){let m=d.layers;if(Array.isArray(m)){
if(m.length>1e3){let s={instancePath:a+"/head/layers",schemaPath:"#/properties/head/properties/layers/maxItems",keyword:"maxItems",params:{limit:1e3},
message:"must NOT have more than 1000 items",schema:1e3,parentSchema:r.properties.head.properties.layers,data:m};e===null?e=[s]:e.push(s),o++}
if(m.length<1){let s={instancePath:a+"/head/layers",schemaPath:"#/properties/head/properties/layers/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.properties.head.properties.layers,data:m};e===null?e=[s]:e.push(s),o++}let p=m.
length;for(let s=0;s<p;s++){let t=m[s];if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.kind===void 0){let i={instancePath:a+"/head/layers/"+
s,schemaPath:"#/properties/head/properties/layers/items/required",keyword:"required",params:{missingProperty:"kind"},message:"must have requ\
ired property 'kind'",schema:r.properties.head.properties.layers.items.required,parentSchema:r.properties.head.properties.layers.items,data:t};
e===null?e=[i]:e.push(i),o++}if(t.weights===void 0){let i={instancePath:a+"/head/layers/"+s,schemaPath:"#/properties/head/properties/layers/\
items/required",keyword:"required",params:{missingProperty:"weights"},message:"must have required property 'weights'",schema:r.properties.head.
properties.layers.items.required,parentSchema:r.properties.head.properties.layers.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.frames===void 0){
let i={instancePath:a+"/head/layers/"+s,schemaPath:"#/properties/head/properties/layers/items/required",keyword:"required",params:{missingProperty:"\
frames"},message:"must have required property 'frames'",schema:r.properties.head.properties.layers.items.required,parentSchema:r.properties.
head.properties.layers.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.dim===void 0){let i={instancePath:a+"/head/layers/"+s,schemaPath:"#/p\
roperties/head/properties/layers/items/required",keyword:"required",params:{missingProperty:"dim"},message:"must have required property 'dim\
'",schema:r.properties.head.properties.layers.items.required,parentSchema:r.properties.head.properties.layers.items,data:t};e===null?e=[i]:e.
push(i),o++}for(let i in t)if(!(i==="kind"||i==="weights"||i==="frames"||i==="dim"||i==="rows"||i==="convolution"||i==="constants")){let n={
instancePath:a+"/head/layers/"+s,schemaPath:"#/properties/head/properties/layers/items/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:i},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.layers.items,
data:t};e===null?e=[n]:e.push(n),o++}if(t.kind!==void 0){let i=t.kind;if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+"/head/layer\
s/"+s+"/kind",schemaPath:"#/properties/head/properties/layers/items/properties/kind/maxLength",keyword:"maxLength",params:{limit:1e3},message:"\
must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.head.properties.layers.items.properties.kind,data:i};e===null?
e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/head/layers/"+s+"/kind",schemaPath:"#/properties/head/properties/layers/items/propert\
ies/kind/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
head.properties.layers.items.properties.kind,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/head/layers/"+s+"/kind",schemaPath:"\
#/properties/head/properties/layers/items/properties/kind/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
head.properties.layers.items.properties.kind.type,parentSchema:r.properties.head.properties.layers.items.properties.kind,data:i};e===null?e=
[n]:e.push(n),o++}}if(t.weights!==void 0){let i=t.weights;if(typeof i=="string"){if(l(i)>1e5){let n={instancePath:a+"/head/layers/"+s+"/weig\
hts",schemaPath:"#/properties/head/properties/layers/items/properties/weights/maxLength",keyword:"maxLength",params:{limit:1e5},message:"mus\
t NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.head.properties.layers.items.properties.weights,data:i};e===null?
e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/head/layers/"+s+"/weights",schemaPath:"#/properties/head/properties/layers/items/propertie\
s/weights/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.weights.
type,parentSchema:r.properties.head.properties.layers.items.properties.weights,data:i};e===null?e=[n]:e.push(n),o++}}if(t.frames!==void 0){let i=t.
frames;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+"/head/layers/"+s+"/frames",schemaPath:"#/properties/\
head/properties/layers/items/properties/frames/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.
properties.layers.items.properties.frames.type,parentSchema:r.properties.head.properties.layers.items.properties.frames,data:i};e===null?e=[
n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+"/head/layers/"+s+"/frames",schemaPath:"\
#/properties/head/properties/layers/items/properties/frames/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.layers.items.properties.frames,data:i};e===null?
e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/head/layers/"+s+"/frames",schemaPath:"#/properties/head/properties/layers/item\
s/properties/frames/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.
properties.layers.items.properties.frames,data:i};e===null?e=[n]:e.push(n),o++}}}if(t.dim!==void 0){let i=t.dim;if(!(typeof i=="number"&&!(i%
1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+"/head/layers/"+s+"/dim",schemaPath:"#/properties/head/properties/layers/items/properties\
/dim/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.layers.items.properties.dim.
type,parentSchema:r.properties.head.properties.layers.items.properties.dim,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(
i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+"/head/layers/"+s+"/dim",schemaPath:"#/properties/head/properties/layers/items/pr\
operties/dim/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.head.properties.layers.items.properties.dim,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+
"/head/layers/"+s+"/dim",schemaPath:"#/properties/head/properties/layers/items/properties/dim/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.properties.dim,data:i};e===null?e=[n]:e.
push(n),o++}}}if(t.rows!==void 0){let i=t.rows;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+"/head/layers\
/"+s+"/rows",schemaPath:"#/properties/head/properties/layers/items/properties/rows/type",keyword:"type",params:{type:"integer"},message:"mus\
t be integer",schema:r.properties.head.properties.layers.items.properties.rows.type,parentSchema:r.properties.head.properties.layers.items.properties.
rows,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+"/head/\
layers/"+s+"/rows",schemaPath:"#/properties/head/properties/layers/items/properties/rows/maximum",keyword:"maximum",params:{comparison:"<=",
limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.layers.items.
properties.rows,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/head/layers/"+s+"/rows",schemaPath:"#/propert\
ies/head/properties/layers/items/properties/rows/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.head.properties.layers.items.properties.rows,data:i};e===null?e=[n]:e.push(n),o++}}}if(t.convolution!==void 0){let i=t.
convolution;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.kernel===void 0){let n={instancePath:a+"/head/layers/"+s+"/convolution",schemaPath:"\
#/properties/head/properties/layers/items/properties/convolution/required",keyword:"required",params:{missingProperty:"kernel"},message:"mus\
t have required property 'kernel'",schema:r.properties.head.properties.layers.items.properties.convolution.required,parentSchema:r.properties.
head.properties.layers.items.properties.convolution,data:i};e===null?e=[n]:e.push(n),o++}if(i.stride===void 0){let n={instancePath:a+"/head/\
layers/"+s+"/convolution",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/required",keyword:"required",params:{
missingProperty:"stride"},message:"must have required property 'stride'",schema:r.properties.head.properties.layers.items.properties.convolution.
required,parentSchema:r.properties.head.properties.layers.items.properties.convolution,data:i};e===null?e=[n]:e.push(n),o++}if(i.padding===void 0){
let n={instancePath:a+"/head/layers/"+s+"/convolution",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/required",
keyword:"required",params:{missingProperty:"padding"},message:"must have required property 'padding'",schema:r.properties.head.properties.layers.
items.properties.convolution.required,parentSchema:r.properties.head.properties.layers.items.properties.convolution,data:i};e===null?e=[n]:e.
push(n),o++}if(i.dilation===void 0){let n={instancePath:a+"/head/layers/"+s+"/convolution",schemaPath:"#/properties/head/properties/layers/i\
tems/properties/convolution/required",keyword:"required",params:{missingProperty:"dilation"},message:"must have required property 'dilation'",
schema:r.properties.head.properties.layers.items.properties.convolution.required,parentSchema:r.properties.head.properties.layers.items.properties.
convolution,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="kernel"||n==="stride"||n==="padding"||n==="dilation")){let c={instancePath:a+
"/head/layers/"+s+"/convolution",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
layers.items.properties.convolution,data:i};e===null?e=[c]:e.push(c),o++}if(i.kernel!==void 0){let n=i.kernel;if(!(typeof n=="number"&&!(n%1)&&
!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/head/layers/"+s+"/convolution/kernel",schemaPath:"#/properties/head/properties/layers/items\
/properties/convolution/properties/kernel/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.
layers.items.properties.convolution.properties.kernel.type,parentSchema:r.properties.head.properties.layers.items.properties.convolution.properties.
kernel,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+"/hea\
d/layers/"+s+"/convolution/kernel",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properties/kernel/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
head.properties.layers.items.properties.convolution.properties.kernel,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+
"/head/layers/"+s+"/convolution/kernel",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properties/kernel/minim\
um",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.
properties.convolution.properties.kernel,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.stride!==void 0){let n=i.stride;if(!(typeof n=="number"&&
!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/head/layers/"+s+"/convolution/stride",schemaPath:"#/properties/head/properties/laye\
rs/items/properties/convolution/properties/stride/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
head.properties.layers.items.properties.convolution.properties.stride.type,parentSchema:r.properties.head.properties.layers.items.properties.
convolution.properties.stride,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={
instancePath:a+"/head/layers/"+s+"/convolution/stride",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properti\
es/stride/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.head.properties.layers.items.properties.convolution.properties.stride,data:n};e===null?e=[c]:e.push(c),o++}if(n<1||
isNaN(n)){let c={instancePath:a+"/head/layers/"+s+"/convolution/stride",schemaPath:"#/properties/head/properties/layers/items/properties/con\
volution/properties/stride/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
head.properties.layers.items.properties.convolution.properties.stride,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.padding!==void 0){let n=i.
padding;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/head/layers/"+s+"/convolution/padding",schemaPath:"\
#/properties/head/properties/layers/items/properties/convolution/properties/padding/type",keyword:"type",params:{type:"integer"},message:"mu\
st be integer",schema:r.properties.head.properties.layers.items.properties.convolution.properties.padding.type,parentSchema:r.properties.head.
properties.layers.items.properties.convolution.properties.padding,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>
9007199254740991||isNaN(n)){let c={instancePath:a+"/head/layers/"+s+"/convolution/padding",schemaPath:"#/properties/head/properties/layers/i\
tems/properties/convolution/properties/padding/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <\
= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.layers.items.properties.convolution.properties.padding,
data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/head/layers/"+s+"/convolution/padding",schemaPath:"#/properti\
es/head/properties/layers/items/properties/convolution/properties/padding/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.properties.convolution.properties.padding,data:n};e===null?e=[
c]:e.push(c),o++}}}if(i.dilation!==void 0){let n=i.dilation;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+
"/head/layers/"+s+"/convolution/dilation",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properties/dilation/t\
ype",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.layers.items.properties.convolution.
properties.dilation.type,parentSchema:r.properties.head.properties.layers.items.properties.convolution.properties.dilation,data:n};e===null?
e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+"/head/layers/"+s+"/convoluti\
on/dilation",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properties/dilation/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.
layers.items.properties.convolution.properties.dilation,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/head/\
layers/"+s+"/convolution/dilation",schemaPath:"#/properties/head/properties/layers/items/properties/convolution/properties/dilation/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.properties.
convolution.properties.dilation,data:n};e===null?e=[c]:e.push(c),o++}}}}else{let n={instancePath:a+"/head/layers/"+s+"/convolution",schemaPath:"\
#/properties/head/properties/layers/items/properties/convolution/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.head.properties.layers.items.properties.convolution.type,parentSchema:r.properties.head.properties.layers.items.properties.convolution,
data:i};e===null?e=[n]:e.push(n),o++}}if(t.constants!==void 0){let i=t.constants;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={
instancePath:a+"/head/layers/"+s+"/constants",schemaPath:"#/properties/head/properties/layers/items/properties/constants/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.layers.items.properties.constants.type,parentSchema:r.
properties.head.properties.layers.items.properties.constants,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||
isNaN(i)){let n={instancePath:a+"/head/layers/"+s+"/constants",schemaPath:"#/properties/head/properties/layers/items/properties/constants/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.head.properties.layers.items.properties.constants,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/\
head/layers/"+s+"/constants",schemaPath:"#/properties/head/properties/layers/items/properties/constants/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.properties.constants,data:i};e===null?e=
[n]:e.push(n),o++}}}}else{let i={instancePath:a+"/head/layers/"+s,schemaPath:"#/properties/head/properties/layers/items/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.type,parentSchema:r.properties.head.properties.
layers.items,data:t};e===null?e=[i]:e.push(i),o++}}}else{let p={instancePath:a+"/head/layers",schemaPath:"#/properties/head/properties/layer\
s/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.head.properties.layers.type,parentSchema:r.properties.
head.properties.layers,data:m};e===null?e=[p]:e.push(p),o++}}if(d.keys!==void 0){let m=d.keys;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.
used===void 0){let p={instancePath:a+"/head/keys",schemaPath:"#/properties/head/properties/keys/required",keyword:"required",params:{missingProperty:"\
used"},message:"must have required property 'used'",schema:r.properties.head.properties.keys.required,parentSchema:r.properties.head.properties.
keys,data:m};e===null?e=[p]:e.push(p),o++}if(m.ignored===void 0){let p={instancePath:a+"/head/keys",schemaPath:"#/properties/head/properties\
/keys/required",keyword:"required",params:{missingProperty:"ignored"},message:"must have required property 'ignored'",schema:r.properties.head.
properties.keys.required,parentSchema:r.properties.head.properties.keys,data:m};e===null?e=[p]:e.push(p),o++}if(m.missing===void 0){let p={instancePath:a+
"/head/keys",schemaPath:"#/properties/head/properties/keys/required",keyword:"required",params:{missingProperty:"missing"},message:"must hav\
e required property 'missing'",schema:r.properties.head.properties.keys.required,parentSchema:r.properties.head.properties.keys,data:m};e===
null?e=[p]:e.push(p),o++}if(m.unexpected===void 0){let p={instancePath:a+"/head/keys",schemaPath:"#/properties/head/properties/keys/required",
keyword:"required",params:{missingProperty:"unexpected"},message:"must have required property 'unexpected'",schema:r.properties.head.properties.
keys.required,parentSchema:r.properties.head.properties.keys,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="used"||p==="ignor\
ed"||p==="missing"||p==="unexpected")){let s={instancePath:a+"/head/keys",schemaPath:"#/properties/head/properties/keys/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
head.properties.keys,data:m};e===null?e=[s]:e.push(s),o++}if(m.used!==void 0){let p=m.used;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(
p))){let s={instancePath:a+"/head/keys/used",schemaPath:"#/properties/head/properties/keys/properties/used/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:r.properties.head.properties.keys.properties.used.type,parentSchema:r.properties.head.properties.
keys.properties.used,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(p)){let s={instancePath:a+
"/head/keys/used",schemaPath:"#/properties/head/properties/keys/properties/used/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.keys.properties.used,data:p};e===null?
e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/head/keys/used",schemaPath:"#/properties/head/properties/keys/properties/used/\
minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.keys.properties.
used,data:p};e===null?e=[s]:e.push(s),o++}}}if(m.ignored!==void 0){let p=m.ignored;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){
let s={instancePath:a+"/head/keys/ignored",schemaPath:"#/properties/head/properties/keys/properties/ignored/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:r.properties.head.properties.keys.properties.ignored.type,parentSchema:r.properties.head.properties.
keys.properties.ignored,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>9007199254740991||isNaN(p)){let s={instancePath:a+
"/head/keys/ignored",schemaPath:"#/properties/head/properties/keys/properties/ignored/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.keys.properties.ignored,data:p};e===
null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/head/keys/ignored",schemaPath:"#/properties/head/properties/keys/properti\
es/ignored/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.
keys.properties.ignored,data:p};e===null?e=[s]:e.push(s),o++}}}if(m.missing!==void 0){let p=m.missing;if(Array.isArray(p)){if(p.length>0){let t={
instancePath:a+"/head/keys/missing",schemaPath:"#/properties/head/properties/keys/properties/missing/maxItems",keyword:"maxItems",params:{limit:0},
message:"must NOT have more than 0 items",schema:0,parentSchema:r.properties.head.properties.keys.properties.missing,data:p};e===null?e=[t]:
e.push(t),o++}let s=p.length;for(let t=0;t<s;t++){let i=p[t];if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+"/head/keys/missing/"+
t,schemaPath:"#/properties/head/properties/keys/properties/missing/items/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT\
 have more than 1000 characters",schema:1e3,parentSchema:r.properties.head.properties.keys.properties.missing.items,data:i};e===null?e=[n]:e.
push(n),o++}if(l(i)<1){let n={instancePath:a+"/head/keys/missing/"+t,schemaPath:"#/properties/head/properties/keys/properties/missing/items/\
minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.
keys.properties.missing.items,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/head/keys/missing/"+t,schemaPath:"#/propert\
ies/head/properties/keys/properties/missing/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.
properties.keys.properties.missing.items.type,parentSchema:r.properties.head.properties.keys.properties.missing.items,data:i};e===null?e=[n]:
e.push(n),o++}}}else{let s={instancePath:a+"/head/keys/missing",schemaPath:"#/properties/head/properties/keys/properties/missing/type",keyword:"\
type",params:{type:"array"},message:"must be array",schema:r.properties.head.properties.keys.properties.missing.type,parentSchema:r.properties.
head.properties.keys.properties.missing,data:p};e===null?e=[s]:e.push(s),o++}}if(m.unexpected!==void 0){let p=m.unexpected;if(Array.isArray(
p)){if(p.length>0){let t={instancePath:a+"/head/keys/unexpected",schemaPath:"#/properties/head/properties/keys/properties/unexpected/maxItem\
s",keyword:"maxItems",params:{limit:0},message:"must NOT have more than 0 items",schema:0,parentSchema:r.properties.head.properties.keys.properties.
unexpected,data:p};e===null?e=[t]:e.push(t),o++}let s=p.length;for(let t=0;t<s;t++){let i=p[t];if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+
"/head/keys/unexpected/"+t,schemaPath:"#/properties/head/properties/keys/properties/unexpected/items/maxLength",keyword:"maxLength",params:{
limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.head.properties.keys.properties.unexpected.
items,data:i};e===null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/head/keys/unexpected/"+t,schemaPath:"#/properties/head/propert\
ies/keys/properties/unexpected/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:r.properties.head.properties.keys.properties.unexpected.items,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+
"/head/keys/unexpected/"+t,schemaPath:"#/properties/head/properties/keys/properties/unexpected/items/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:r.properties.head.properties.keys.properties.unexpected.items.type,parentSchema:r.properties.head.properties.
keys.properties.unexpected.items,data:i};e===null?e=[n]:e.push(n),o++}}}else{let s={instancePath:a+"/head/keys/unexpected",schemaPath:"#/pro\
perties/head/properties/keys/properties/unexpected/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.head.
properties.keys.properties.unexpected.type,parentSchema:r.properties.head.properties.keys.properties.unexpected,data:p};e===null?e=[s]:e.push(
s),o++}}}else{let p={instancePath:a+"/head/keys",schemaPath:"#/properties/head/properties/keys/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.head.properties.keys.type,parentSchema:r.properties.head.properties.keys,data:m};e===null?e=[p]:e.push(p),
o++}}if(d.classes!==void 0){let m=d.classes;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){let p={instancePath:a+"/head/classes",
schemaPath:"#/properties/head/properties/classes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
head.properties.classes.type,parentSchema:r.properties.head.properties.classes,data:m};e===null?e=[p]:e.push(p),o++}if(typeof m=="number"&&isFinite(
m)){if(m>9007199254740991||isNaN(m)){let p={instancePath:a+"/head/classes",schemaPath:"#/properties/head/properties/classes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
head.properties.classes,data:m};e===null?e=[p]:e.push(p),o++}if(m<0||isNaN(m)){let p={instancePath:a+"/head/classes",schemaPath:"#/propertie\
s/head/properties/classes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
head.properties.classes,data:m};e===null?e=[p]:e.push(p),o++}}}if(d.blankIndex!==void 0){let m=d.blankIndex;if(!(typeof m=="number"&&!(m%1)&&
!isNaN(m)&&isFinite(m))){let p={instancePath:a+"/head/blankIndex",schemaPath:"#/properties/head/properties/blankIndex/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:r.properties.head.properties.blankIndex.type,parentSchema:r.properties.head.properties.blankIndex,
data:m};e===null?e=[p]:e.push(p),o++}if(typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m)){let p={instancePath:a+"/head/blank\
Index",schemaPath:"#/properties/head/properties/blankIndex/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.blankIndex,data:m};e===null?e=[p]:e.push(p),o++}
if(m<0||isNaN(m)){let p={instancePath:a+"/head/blankIndex",schemaPath:"#/properties/head/properties/blankIndex/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.blankIndex,data:m};e===null?e=[p]:e.push(
p),o++}}}if(d.framesIn!==void 0){let m=d.framesIn;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){let p={instancePath:a+"/head/fra\
mesIn",schemaPath:"#/properties/head/properties/framesIn/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
head.properties.framesIn.type,parentSchema:r.properties.head.properties.framesIn,data:m};e===null?e=[p]:e.push(p),o++}if(typeof m=="number"&&
isFinite(m)){if(m>9007199254740991||isNaN(m)){let p={instancePath:a+"/head/framesIn",schemaPath:"#/properties/head/properties/framesIn/maxim\
um",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.head.properties.framesIn,data:m};e===null?e=[p]:e.push(p),o++}if(m<0||isNaN(m)){let p={instancePath:a+"/head/framesIn",schemaPath:"\
#/properties/head/properties/framesIn/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.head.properties.framesIn,data:m};e===null?e=[p]:e.push(p),o++}}}if(d.framesOut!==void 0){let m=d.framesOut;if(!(typeof m=="number"&&
!(m%1)&&!isNaN(m)&&isFinite(m))){let p={instancePath:a+"/head/framesOut",schemaPath:"#/properties/head/properties/framesOut/type",keyword:"t\
ype",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.framesOut.type,parentSchema:r.properties.head.properties.
framesOut,data:m};e===null?e=[p]:e.push(p),o++}if(typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m)){let p={instancePath:a+"/\
head/framesOut",schemaPath:"#/properties/head/properties/framesOut/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.head.properties.framesOut,data:m};e===null?e=[p]:e.push(
p),o++}if(m<0||isNaN(m)){let p={instancePath:a+"/head/framesOut",schemaPath:"#/properties/head/properties/framesOut/minimum",keyword:"minimu\
m",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.framesOut,data:m};e===null?e=[
p]:e.push(p),o++}}}}else{let m={instancePath:a+"/head",schemaPath:"#/properties/head/type",keyword:"type",params:{type:"object"},message:"mu\
st be object",schema:r.properties.head.type,parentSchema:r.properties.head,data:d};e===null?e=[m]:e.push(m),o++}}if(h.parts!==void 0){let d=h.
parts;if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.onnx===void 0){let m={instancePath:a+"/parts",schemaPath:"#/properties/parts/require\
d",keyword:"required",params:{missingProperty:"onnx"},message:"must have required property 'onnx'",schema:r.properties.parts.required,parentSchema:r.
properties.parts,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)if(!(m==="onnx"||m==="mlpackage")){let p={instancePath:a+"/parts",schemaPath:"\
#/properties/parts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional prop\
erties",schema:!1,parentSchema:r.properties.parts,data:d};e===null?e=[p]:e.push(p),o++}if(d.onnx!==void 0){let m=d.onnx;if(m&&typeof m=="obj\
ect"&&!Array.isArray(m)){if(m.encoder===void 0){let p={instancePath:a+"/parts/onnx",schemaPath:"#/properties/parts/properties/onnx/required",
keyword:"required",params:{missingProperty:"encoder"},message:"must have required property 'encoder'",schema:r.properties.parts.properties.onnx.
required,parentSchema:r.properties.parts.properties.onnx,data:m};e===null?e=[p]:e.push(p),o++}if(m.head===void 0){let p={instancePath:a+"/pa\
rts/onnx",schemaPath:"#/properties/parts/properties/onnx/required",keyword:"required",params:{missingProperty:"head"},message:"must have req\
uired property 'head'",schema:r.properties.parts.properties.onnx.required,parentSchema:r.properties.parts.properties.onnx,data:m};e===null?e=
[p]:e.push(p),o++}for(let p in m)if(!(p==="encoder"||p==="head")){let s={instancePath:a+"/parts/onnx",schemaPath:"#/properties/parts/propert\
ies/onnx/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.parts.properties.onnx,data:m};e===null?e=[s]:e.push(s),o++}if(m.encoder!==void 0){let p=m.encoder;if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.path===void 0){let s={instancePath:a+"/parts/onnx/encoder",schemaPath:"#/properties/parts/properties/onnx/\
properties/encoder/required",keyword:"required",params:{missingProperty:"path"},message:"must have required property 'path'",schema:r.properties.
parts.properties.onnx.properties.encoder.required,parentSchema:r.properties.parts.properties.onnx.properties.encoder,data:p};e===null?e=[s]:
e.push(s),o++}if(p.input===void 0){let s={instancePath:a+"/parts/onnx/encoder",schemaPath:"#/properties/parts/properties/onnx/properties/enc\
oder/required",keyword:"required",params:{missingProperty:"input"},message:"must have required property 'input'",schema:r.properties.parts.properties.
onnx.properties.encoder.required,parentSchema:r.properties.parts.properties.onnx.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}if(p.
output===void 0){let s={instancePath:a+"/parts/onnx/encoder",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/required",keyword:"\
required",params:{missingProperty:"output"},message:"must have required property 'output'",schema:r.properties.parts.properties.onnx.properties.
encoder.required,parentSchema:r.properties.parts.properties.onnx.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s===
"path"||s==="sessionOptions"||s==="input"||s==="output")){let t={instancePath:a+"/parts/onnx/encoder",schemaPath:"#/properties/parts/propert\
ies/onnx/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additi\
onal properties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.encoder,data:p};e===null?e=[t]:e.push(t),o++}if(p.path!==
void 0){let s=p.path;if(typeof s=="string"){if(l(s)>1e3){let t={instancePath:a+"/parts/onnx/encoder/path",schemaPath:"#/properties/parts/pro\
perties/onnx/properties/encoder/properties/path/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 char\
acters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(l(
s)<1){let t={instancePath:a+"/parts/onnx/encoder/path",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/path/min\
Length",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.
onnx.properties.encoder.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(!P.test(s)){let t={instancePath:a+"/parts/onnx/encoder/path",
schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/path/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(/|\
$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.\
{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",parentSchema:r.
properties.parts.properties.onnx.properties.encoder.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/parts\
/onnx/encoder/path",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/path/type",keyword:"type",params:{type:"str\
ing"},message:"must be string",schema:r.properties.parts.properties.onnx.properties.encoder.properties.path.type,parentSchema:r.properties.parts.
properties.onnx.properties.encoder.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}if(p.sessionOptions!==void 0){let s=p.sessionOptions;
if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.onnxruntime===void 0){let t={instancePath:a+"/parts/onnx/encoder/sessionOptions",schemaPath:"\
#/properties/parts/properties/onnx/properties/encoder/properties/sessionOptions/required",keyword:"required",params:{missingProperty:"onnxru\
ntime"},message:"must have required property 'onnxruntime'",schema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions.
required,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)
if(t!=="onnxruntime"){let i={instancePath:a+"/parts/onnx/encoder/sessionOptions",schemaPath:"#/properties/parts/properties/onnx/properties/e\
ncoder/properties/sessionOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have a\
dditional properties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions,data:s};e===null?
e=[i]:e.push(i),o++}if(s.onnxruntime!==void 0){let t=s.onnxruntime;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["optimization.disable_s\
pecified_optimizers"]===void 0){let i={instancePath:a+"/parts/onnx/encoder/sessionOptions/onnxruntime",schemaPath:"#/properties/parts/proper\
ties/onnx/properties/encoder/properties/sessionOptions/properties/onnxruntime/required",keyword:"required",params:{missingProperty:"optimiza\
tion.disable_specified_optimizers"},message:"must have required property 'optimization.disable_specified_optimizers'",schema:r.properties.parts.
properties.onnx.properties.encoder.properties.sessionOptions.properties.onnxruntime.required,parentSchema:r.properties.parts.properties.onnx.
properties.encoder.properties.sessionOptions.properties.onnxruntime,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)if(i!=="optimization\
.disable_specified_optimizers"){let n={instancePath:a+"/parts/onnx/encoder/sessionOptions/onnxruntime",schemaPath:"#/properties/parts/proper\
ties/onnx/properties/encoder/properties/sessionOptions/properties/onnxruntime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions.
properties.onnxruntime,data:t};e===null?e=[n]:e.push(n),o++}if(t["optimization.disable_specified_optimizers"]!==void 0){let i=t["optimizatio\
n.disable_specified_optimizers"];if(i!=="ConstantFolding"){let n={instancePath:a+"/parts/onnx/encoder/sessionOptions/onnxruntime/optimizatio\
n.disable_specified_optimizers",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/sessionOptions/properties/onnxr\
untime/properties/optimization.disable_specified_optimizers/const",keyword:"const",params:{allowedValue:"ConstantFolding"},message:"must be \
equal to constant",schema:"ConstantFolding",parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions.properties.
onnxruntime.properties["optimization.disable_specified_optimizers"],data:i};e===null?e=[n]:e.push(n),o++}}}else{let i={instancePath:a+"/part\
s/onnx/encoder/sessionOptions/onnxruntime",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/sessionOptions/prope\
rties/onnxruntime/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.onnx.properties.
encoder.properties.sessionOptions.properties.onnxruntime.type,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.
sessionOptions.properties.onnxruntime,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/onnx/encoder/sessionOptions",
schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/sessionOptions/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.parts.properties.onnx.properties.encoder.properties.sessionOptions.type,parentSchema:r.properties.parts.
properties.onnx.properties.encoder.properties.sessionOptions,data:s};e===null?e=[t]:e.push(t),o++}}if(p.input!==void 0){let s=p.input;if(s&&
typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/onnx/encoder/input",schemaPath:"#/properties/parts/\
properties/onnx/properties/encoder/properties/input/required",keyword:"required",params:{missingProperty:"name"},message:"must have required\
 property 'name'",schema:r.properties.parts.properties.onnx.properties.encoder.properties.input.required,parentSchema:r.properties.parts.properties.
onnx.properties.encoder.properties.input,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){let t={instancePath:a+"/parts/onnx/encode\
r/input",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/input/required",keyword:"required",params:{missingProperty:"\
shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.onnx.properties.encoder.properties.input.required,
parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.input,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t===
"name"||t==="shape")){let i={instancePath:a+"/parts/onnx/encoder/input",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/pr\
operties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properti\
es",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.input,data:s};e===null?e=[i]:e.push(i),o++}if(s.
name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/onnx/encoder/input/name",schemaPath:"#/propert\
ies/parts/properties/onnx/properties/encoder/properties/input/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"mus\
t NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.input.properties.
name,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/onnx/encoder/input/name",schemaPath:"#/properties/parts/p\
roperties/onnx/properties/encoder/properties/input/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fe\
wer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.input.properties.name,data:t};
e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/onnx/encoder/input/name",schemaPath:"#/properties/parts/properties/onnx/pro\
perties/encoder/properties/input/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.parts.
properties.onnx.properties.encoder.properties.input.properties.name.type,parentSchema:r.properties.parts.properties.onnx.properties.encoder.
properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>16){
let n={instancePath:a+"/parts/onnx/encoder/input/shape",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/input/p\
roperties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.input.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<
i;n++){let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/onnx/encoder/input/shape/"+n,schemaPath:"\
#/properties/parts/properties/onnx/properties/encoder/properties/input/properties/shape/items/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.parts.properties.onnx.properties.encoder.properties.input.properties.shape.items.type,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&
isFinite(c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/onnx/encoder/input/shape/"+n,schemaPath:"#/properties/parts/prop\
erties/onnx/properties/encoder/properties/input/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.
input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/onnx/encoder/input/shape/"+
n,schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/input/properties/shape/items/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.input.
properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}}}}else{let i={instancePath:a+"/parts/onnx/encoder/input/shape",schemaPath:"#/pr\
operties/parts/properties/onnx/properties/encoder/properties/input/properties/shape/type",keyword:"type",params:{type:"array"},message:"must\
 be array",schema:r.properties.parts.properties.onnx.properties.encoder.properties.input.properties.shape.type,parentSchema:r.properties.parts.
properties.onnx.properties.encoder.properties.input.properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/par\
ts/onnx/encoder/input",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/input/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.parts.properties.onnx.properties.encoder.properties.input.type,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.input,data:s};e===null?e=[t]:e.push(t),o++}}if(p.output!==void 0){let s=p.output;if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/onnx/encoder/output",schemaPath:"#/properties/parts/propertie\
s/onnx/properties/encoder/properties/output/required",keyword:"required",params:{missingProperty:"name"},message:"must have required propert\
y 'name'",schema:r.properties.parts.properties.onnx.properties.encoder.properties.output.required,parentSchema:r.properties.parts.properties.
onnx.properties.encoder.properties.output,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){let t={instancePath:a+"/parts/onnx/encod\
er/output",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/output/required",keyword:"required",params:{missingProperty:"\
shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.onnx.properties.encoder.properties.output.required,
parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.output,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t===
"name"||t==="shape")){let i={instancePath:a+"/parts/onnx/encoder/output",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/p\
roperties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional proper\
ties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.output,data:s};e===null?e=[i]:e.push(i),o++}if(s.
name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/onnx/encoder/output/name",schemaPath:"#/proper\
ties/parts/properties/onnx/properties/encoder/properties/output/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"m\
ust NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.output.properties.
name,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/onnx/encoder/output/name",schemaPath:"#/properties/parts/\
properties/onnx/properties/encoder/properties/output/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have \
fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.output.properties.name,data:t};
e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/onnx/encoder/output/name",schemaPath:"#/properties/parts/properties/onnx/pr\
operties/encoder/properties/output/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
parts.properties.onnx.properties.encoder.properties.output.properties.name.type,parentSchema:r.properties.parts.properties.onnx.properties.encoder.
properties.output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>
16){let n={instancePath:a+"/parts/onnx/encoder/output/shape",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/ou\
tput/properties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.output.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<
i;n++){let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/onnx/encoder/output/shape/"+n,schemaPath:"\
#/properties/parts/properties/onnx/properties/encoder/properties/output/properties/shape/items/type",keyword:"type",params:{type:"integer"},
message:"must be integer",schema:r.properties.parts.properties.onnx.properties.encoder.properties.output.properties.shape.items.type,parentSchema:r.
properties.parts.properties.onnx.properties.encoder.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c==
"number"&&isFinite(c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/onnx/encoder/output/shape/"+n,schemaPath:"#/properties\
/parts/properties/onnx/properties/encoder/properties/output/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.
output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/onnx/encoder/output/shape\
/"+n,schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/output/properties/shape/items/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.parts.properties.onnx.properties.encoder.properties.output.
properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}}}}else{let i={instancePath:a+"/parts/onnx/encoder/output/shape",schemaPath:"#/p\
roperties/parts/properties/onnx/properties/encoder/properties/output/properties/shape/type",keyword:"type",params:{type:"array"},message:"mu\
st be array",schema:r.properties.parts.properties.onnx.properties.encoder.properties.output.properties.shape.type,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.output.properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+
"/parts/onnx/encoder/output",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/properties/output/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.parts.properties.onnx.properties.encoder.properties.output.type,parentSchema:r.properties.
parts.properties.onnx.properties.encoder.properties.output,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/parts/onnx/en\
coder",schemaPath:"#/properties/parts/properties/onnx/properties/encoder/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:r.properties.parts.properties.onnx.properties.encoder.type,parentSchema:r.properties.parts.properties.onnx.properties.encoder,data:p};
e===null?e=[s]:e.push(s),o++}}if(m.head!==void 0){let p=m.head;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.path===void 0){let s={instancePath:a+
"/parts/onnx/head",schemaPath:"#/properties/parts/properties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"path"},
message:"must have required property 'path'",schema:r.properties.parts.properties.onnx.properties.head.required,parentSchema:r.properties.parts.
properties.onnx.properties.head,data:p};e===null?e=[s]:e.push(s),o++}if(p.input===void 0){let s={instancePath:a+"/parts/onnx/head",schemaPath:"\
#/properties/parts/properties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"input"},message:"must have required\
 property 'input'",schema:r.properties.parts.properties.onnx.properties.head.required,parentSchema:r.properties.parts.properties.onnx.properties.
head,data:p};e===null?e=[s]:e.push(s),o++}if(p.output===void 0){let s={instancePath:a+"/parts/onnx/head",schemaPath:"#/properties/parts/prop\
erties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"output"},message:"must have required property 'output'",schema:r.
properties.parts.properties.onnx.properties.head.required,parentSchema:r.properties.parts.properties.onnx.properties.head,data:p};e===null?e=
[s]:e.push(s),o++}for(let s in p)if(!(s==="path"||s==="sessionOptions"||s==="input"||s==="output")){let t={instancePath:a+"/parts/onnx/head",
schemaPath:"#/properties/parts/properties/onnx/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.head,data:p};e===null?e=[
t]:e.push(t),o++}if(p.path!==void 0){let s=p.path;if(typeof s=="string"){if(l(s)>1e3){let t={instancePath:a+"/parts/onnx/head/path",schemaPath:"\
#/properties/parts/properties/onnx/properties/head/properties/path/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have \
more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.path,data:s};e===null?e=[t]:
e.push(t),o++}if(l(s)<1){let t={instancePath:a+"/parts/onnx/head/path",schemaPath:"#/properties/parts/properties/onnx/properties/head/proper\
ties/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
parts.properties.onnx.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(!P.test(s)){let t={instancePath:a+"/parts/onnx\
/head/path",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/path/pattern",keyword:"pattern",params:{pattern:"^(?!\\\
.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f\
]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",
parentSchema:r.properties.parts.properties.onnx.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+
"/parts/onnx/head/path",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/path/type",keyword:"type",params:{type:"st\
ring"},message:"must be string",schema:r.properties.parts.properties.onnx.properties.head.properties.path.type,parentSchema:r.properties.parts.
properties.onnx.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}if(p.sessionOptions!==void 0){let s=p.sessionOptions;if(s&&
typeof s=="object"&&!Array.isArray(s)){if(s.onnxruntime===void 0){let t={instancePath:a+"/parts/onnx/head/sessionOptions",schemaPath:"#/prop\
erties/parts/properties/onnx/properties/head/properties/sessionOptions/required",keyword:"required",params:{missingProperty:"onnxruntime"},message:"\
must have required property 'onnxruntime'",schema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions.required,parentSchema:r.
properties.parts.properties.onnx.properties.head.properties.sessionOptions,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(t!=="onnxr\
untime"){let i={instancePath:a+"/parts/onnx/head/sessionOptions",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/s\
essionOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional propertie\
s",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions,data:s};e===null?e=[i]:e.push(i),o++}
if(s.onnxruntime!==void 0){let t=s.onnxruntime;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["optimization.disable_specified_optimizers"]===
void 0){let i={instancePath:a+"/parts/onnx/head/sessionOptions/onnxruntime",schemaPath:"#/properties/parts/properties/onnx/properties/head/p\
roperties/sessionOptions/properties/onnxruntime/required",keyword:"required",params:{missingProperty:"optimization.disable_specified_optimiz\
ers"},message:"must have required property 'optimization.disable_specified_optimizers'",schema:r.properties.parts.properties.onnx.properties.
head.properties.sessionOptions.properties.onnxruntime.required,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions.
properties.onnxruntime,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)if(i!=="optimization.disable_specified_optimizers"){let n={instancePath:a+
"/parts/onnx/head/sessionOptions/onnxruntime",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/sessionOptions/prope\
rties/onnxruntime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},message:"must NOT have additional prope\
rties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions.properties.onnxruntime,data:t};e===
null?e=[n]:e.push(n),o++}if(t["optimization.disable_specified_optimizers"]!==void 0){let i=t["optimization.disable_specified_optimizers"];if(i!==
"ConstantFolding"){let n={instancePath:a+"/parts/onnx/head/sessionOptions/onnxruntime/optimization.disable_specified_optimizers",schemaPath:"\
#/properties/parts/properties/onnx/properties/head/properties/sessionOptions/properties/onnxruntime/properties/optimization.disable_specifie\
d_optimizers/const",keyword:"const",params:{allowedValue:"ConstantFolding"},message:"must be equal to constant",schema:"ConstantFolding",parentSchema:r.
properties.parts.properties.onnx.properties.head.properties.sessionOptions.properties.onnxruntime.properties["optimization.disable_specified\
_optimizers"],data:i};e===null?e=[n]:e.push(n),o++}}}else{let i={instancePath:a+"/parts/onnx/head/sessionOptions/onnxruntime",schemaPath:"#/\
properties/parts/properties/onnx/properties/head/properties/sessionOptions/properties/onnxruntime/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions.properties.onnxruntime.type,parentSchema:r.
properties.parts.properties.onnx.properties.head.properties.sessionOptions.properties.onnxruntime,data:t};e===null?e=[i]:e.push(i),o++}}}else{
let t={instancePath:a+"/parts/onnx/head/sessionOptions",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/sessionOpt\
ions/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.onnx.properties.head.properties.
sessionOptions.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.sessionOptions,data:s};e===null?e=[t]:e.push(
t),o++}}if(p.input!==void 0){let s=p.input;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/on\
nx/head/input",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/input/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:r.properties.parts.properties.onnx.properties.head.properties.input.required,parentSchema:r.
properties.parts.properties.onnx.properties.head.properties.input,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){let t={instancePath:a+
"/parts/onnx/head/input",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/input/required",keyword:"required",params:{
missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.onnx.properties.head.properties.
input.required,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)
if(!(t==="name"||t==="shape")){let i={instancePath:a+"/parts/onnx/head/input",schemaPath:"#/properties/parts/properties/onnx/properties/head\
/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional prope\
rties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input,data:s};e===null?e=[i]:e.push(i),o++}if(s.
name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/onnx/head/input/name",schemaPath:"#/properties\
/parts/properties/onnx/properties/head/properties/input/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT \
have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.name,
data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/onnx/head/input/name",schemaPath:"#/properties/parts/propertie\
s/onnx/properties/head/properties/input/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 \
characters",schema:1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.name,data:t};e===null?e=[i]:
e.push(i),o++}}else{let i={instancePath:a+"/parts/onnx/head/input/name",schemaPath:"#/properties/parts/properties/onnx/properties/head/prope\
rties/input/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.parts.properties.onnx.properties.
head.properties.input.properties.name.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.name,
data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>16){let n={instancePath:a+"/parts/\
onnx/head/input/shape",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/input/properties/shape/maxItems",keyword:"m\
axItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.parts.properties.onnx.properties.head.
properties.input.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<i;n++){let c=t[n];if(!(typeof c=="number"&&
!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/onnx/head/input/shape/"+n,schemaPath:"#/properties/parts/properties/onnx/prop\
erties/head/properties/input/properties/shape/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
parts.properties.onnx.properties.head.properties.input.properties.shape.items.type,parentSchema:r.properties.parts.properties.onnx.properties.
head.properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){if(c>9007199254740991||
isNaN(c)){let u={instancePath:a+"/parts/onnx/head/input/shape/"+n,schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/\
input/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",
schema:9007199254740991,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.shape.items,data:c};e===
null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/onnx/head/input/shape/"+n,schemaPath:"#/properties/parts/properties\
/onnx/properties/head/properties/input/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >\
= 0",schema:0,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.shape.items,data:c};e===null?e=[u]:
e.push(u),o++}}}}else{let i={instancePath:a+"/parts/onnx/head/input/shape",schemaPath:"#/properties/parts/properties/onnx/properties/head/pr\
operties/input/properties/shape/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.parts.properties.onnx.
properties.head.properties.input.properties.shape.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input.properties.
shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/onnx/head/input",schemaPath:"#/properties/parts/properties/o\
nnx/properties/head/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.
onnx.properties.head.properties.input.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.input,data:s};e===null?
e=[t]:e.push(t),o++}}if(p.output!==void 0){let s=p.output;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+
"/parts/onnx/head/output",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/output/required",keyword:"required",params:{
missingProperty:"name"},message:"must have required property 'name'",schema:r.properties.parts.properties.onnx.properties.head.properties.output.
required,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===
void 0){let t={instancePath:a+"/parts/onnx/head/output",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/output/req\
uired",keyword:"required",params:{missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.
onnx.properties.head.properties.output.required,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output,data:s};e===
null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="name"||t==="shape")){let i={instancePath:a+"/parts/onnx/head/output",schemaPath:"#/propert\
ies/parts/properties/onnx/properties/head/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output,data:s};
e===null?e=[i]:e.push(i),o++}if(s.name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/onnx/head/ou\
tput/name",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/output/properties/name/maxLength",keyword:"maxLength",params:{
limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.
output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/onnx/head/output/name",schemaPath:"#/pr\
operties/parts/properties/onnx/properties/head/properties/output/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"mu\
st NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output.properties.name,
data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/onnx/head/output/name",schemaPath:"#/properties/parts/properties/on\
nx/properties/head/properties/output/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
parts.properties.onnx.properties.head.properties.output.properties.name.type,parentSchema:r.properties.parts.properties.onnx.properties.head.
properties.output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>
16){let n={instancePath:a+"/parts/onnx/head/output/shape",schemaPath:"#/properties/parts/properties/onnx/properties/head/properties/output/p\
roperties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.
parts.properties.onnx.properties.head.properties.output.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<i;n++){
let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/onnx/head/output/shape/"+n,schemaPath:"#/\
properties/parts/properties/onnx/properties/head/properties/output/properties/shape/items/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.parts.properties.onnx.properties.head.properties.output.properties.shape.items.type,parentSchema:r.properties.
parts.properties.onnx.properties.head.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(
c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/onnx/head/output/shape/"+n,schemaPath:"#/properties/parts/properties/onnx\
/properties/head/properties/output/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output.properties.
shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/onnx/head/output/shape/"+n,schemaPath:"#/pr\
operties/parts/properties/onnx/properties/head/properties/output/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output.properties.shape.items,data:c};
e===null?e=[u]:e.push(u),o++}}}}else{let i={instancePath:a+"/parts/onnx/head/output/shape",schemaPath:"#/properties/parts/properties/onnx/pr\
operties/head/properties/output/properties/shape/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.parts.
properties.onnx.properties.head.properties.output.properties.shape.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.
output.properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/onnx/head/output",schemaPath:"#/properties\
/parts/properties/onnx/properties/head/properties/output/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
parts.properties.onnx.properties.head.properties.output.type,parentSchema:r.properties.parts.properties.onnx.properties.head.properties.output,
data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/parts/onnx/head",schemaPath:"#/properties/parts/properties/onnx/properti\
es/head/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.onnx.properties.head.type,
parentSchema:r.properties.parts.properties.onnx.properties.head,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+"/parts/on\
nx",schemaPath:"#/properties/parts/properties/onnx/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
parts.properties.onnx.type,parentSchema:r.properties.parts.properties.onnx,data:m};e===null?e=[p]:e.push(p),o++}}if(d.mlpackage!==void 0){let m=d.
mlpackage;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.encoder===void 0){let p={instancePath:a+"/parts/mlpackage",schemaPath:"#/propert\
ies/parts/properties/mlpackage/required",keyword:"required",params:{missingProperty:"encoder"},message:"must have required property 'encoder\
'",schema:r.properties.parts.properties.mlpackage.required,parentSchema:r.properties.parts.properties.mlpackage,data:m};e===null?e=[p]:e.push(
p),o++}if(m.head===void 0){let p={instancePath:a+"/parts/mlpackage",schemaPath:"#/properties/parts/properties/mlpackage/required",keyword:"r\
equired",params:{missingProperty:"head"},message:"must have required property 'head'",schema:r.properties.parts.properties.mlpackage.required,
parentSchema:r.properties.parts.properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="encoder"||p==="head")){let s={
instancePath:a+"/parts/mlpackage",schemaPath:"#/properties/parts/properties/mlpackage/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.mlpackage,data:m};e===
null?e=[s]:e.push(s),o++}if(m.encoder!==void 0){let p=m.encoder;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.path===void 0){let s={instancePath:a+
"/parts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
path"},message:"must have required property 'path'",schema:r.properties.parts.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}if(p.target===void 0){let s={instancePath:a+"/\
parts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
target"},message:"must have required property 'target'",schema:r.properties.parts.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}if(p.layout===void 0){let s={instancePath:a+"/\
parts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
layout"},message:"must have required property 'layout'",schema:r.properties.parts.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}if(p.input===void 0){let s={instancePath:a+"/p\
arts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
input"},message:"must have required property 'input'",schema:r.properties.parts.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}if(p.output===void 0){let s={instancePath:a+"/\
parts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
output"},message:"must have required property 'output'",schema:r.properties.parts.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="path"||s==="target"||
s==="layout"||s==="input"||s==="output")){let t={instancePath:a+"/parts/mlpackage/encoder",schemaPath:"#/properties/parts/properties/mlpacka\
ge/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional p\
roperties",schema:!1,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?e=[t]:e.push(t),o++}if(p.path!==
void 0){let s=p.path;if(typeof s=="string"){if(l(s)>1e3){let t={instancePath:a+"/parts/mlpackage/encoder/path",schemaPath:"#/properties/part\
s/properties/mlpackage/properties/encoder/properties/path/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than\
 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.path,data:s};e===null?e=[t]:
e.push(t),o++}if(l(s)<1){let t={instancePath:a+"/parts/mlpackage/encoder/path",schemaPath:"#/properties/parts/properties/mlpackage/propertie\
s/encoder/properties/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(!P.test(s)){let t={instancePath:a+
"/parts/mlpackage/encoder/path",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/path/pattern",keyword:"pat\
tern",params:{pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?\
!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$\
))[^/\\\\:\\x00-\\x1f]+)*$",parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.path,data:s};e===null?e=[t]:e.
push(t),o++}}else{let t={instancePath:a+"/parts/mlpackage/encoder/path",schemaPath:"#/properties/parts/properties/mlpackage/properties/encod\
er/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.parts.properties.mlpackage.properties.
encoder.properties.path.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.path,data:s};e===null?e=[t]:
e.push(t),o++}}if(p.target!==void 0){let s=p.target;if(!(s==="ios16"||s==="ios17"||s==="ios18")){let t={instancePath:a+"/parts/mlpackage/enc\
oder/target",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/target/enum",keyword:"enum",params:{allowedValues:r.
properties.parts.properties.mlpackage.properties.encoder.properties.target.enum},message:"must be equal to one of the allowed values",schema:r.
properties.parts.properties.mlpackage.properties.encoder.properties.target.enum,parentSchema:r.properties.parts.properties.mlpackage.properties.
encoder.properties.target,data:s};e===null?e=[t]:e.push(t),o++}}if(p.layout!==void 0){let s=p.layout;if(!(s==="plain"||s==="ane")){let t={instancePath:a+
"/parts/mlpackage/encoder/layout",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/layout/enum",keyword:"en\
um",params:{allowedValues:r.properties.parts.properties.mlpackage.properties.encoder.properties.layout.enum},message:"must be equal to one o\
f the allowed values",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.layout.enum,parentSchema:r.properties.parts.
properties.mlpackage.properties.encoder.properties.layout,data:s};e===null?e=[t]:e.push(t),o++}}if(p.input!==void 0){let s=p.input;if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/mlpackage/encoder/input",schemaPath:"#/properties/parts/prope\
rties/mlpackage/properties/encoder/properties/input/required",keyword:"required",params:{missingProperty:"name"},message:"must have required\
 property 'name'",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input.required,parentSchema:r.properties.parts.
properties.mlpackage.properties.encoder.properties.input,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){let t={instancePath:a+"/p\
arts/mlpackage/encoder/input",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/required",keyword:"req\
uired",params:{missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.mlpackage.properties.
encoder.properties.input.required,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input,data:s};e===null?
e=[t]:e.push(t),o++}for(let t in s)if(!(t==="name"||t==="shape")){let i={instancePath:a+"/parts/mlpackage/encoder/input",schemaPath:"#/prope\
rties/parts/properties/mlpackage/properties/encoder/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input,
data:s};e===null?e=[i]:e.push(i),o++}if(s.name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/mlpa\
ckage/encoder/input/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/name/maxLength",
keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.
mlpackage.properties.encoder.properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/\
mlpackage/encoder/input/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/name/minLen\
gth",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.
mlpackage.properties.encoder.properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/mlpac\
kage/encoder/input/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/name/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input.properties.
name.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input.properties.name,data:t};e===null?e=[i]:e.
push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>16){let n={instancePath:a+"/parts/mlpackage/encoder/input/s\
hape",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/shape/maxItems",keyword:"maxItems",
params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.
properties.input.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<i;n++){let c=t[n];if(!(typeof c=="number"&&
!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/mlpackage/encoder/input/shape/"+n,schemaPath:"#/properties/parts/properties/m\
lpackage/properties/encoder/properties/input/properties/shape/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.parts.properties.mlpackage.properties.encoder.properties.input.properties.shape.items.type,parentSchema:r.properties.parts.properties.
mlpackage.properties.encoder.properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){
if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/mlpackage/encoder/input/shape/"+n,schemaPath:"#/properties/parts/properties/m\
lpackage/properties/encoder/properties/input/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.
input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/mlpackage/encoder/input/sh\
ape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/shape/items/minimum",keyword:"min\
imum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.
properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}}}}else{let i={instancePath:a+"/parts/mlpackage/encoder/input/s\
hape",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/input/properties/shape/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input.properties.shape.type,
parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input.properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{
let t={instancePath:a+"/parts/mlpackage/encoder/input",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/inp\
ut/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.
input.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.input,data:s};e===null?e=[t]:e.push(t),o++}}if(p.
output!==void 0){let s=p.output;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/mlpackage/enc\
oder/output",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/output/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.required,
parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===
void 0){let t={instancePath:a+"/parts/mlpackage/encoder/output",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/prope\
rties/output/required",keyword:"required",params:{missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.
parts.properties.mlpackage.properties.encoder.properties.output.required,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.
properties.output,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="name"||t==="shape")){let i={instancePath:a+"/parts/mlpackage\
/encoder/output",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/output/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.
mlpackage.properties.encoder.properties.output,data:s};e===null?e=[i]:e.push(i),o++}if(s.name!==void 0){let t=s.name;if(typeof t=="string"){
if(l(t)>1e3){let i={instancePath:a+"/parts/mlpackage/encoder/output/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/enc\
oder/properties/output/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,
parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}
if(l(t)<1){let i={instancePath:a+"/parts/mlpackage/encoder/output/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/encod\
er/properties/output/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}else{
let i={instancePath:a+"/parts/mlpackage/encoder/output/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properti\
es/output/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.parts.properties.mlpackage.
properties.encoder.properties.output.properties.name.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.
output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>16){let n={
instancePath:a+"/parts/mlpackage/encoder/output/shape",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/out\
put/properties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.
parts.properties.mlpackage.properties.encoder.properties.output.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<
i;n++){let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/mlpackage/encoder/output/shape/"+n,
schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/output/properties/shape/items/type",keyword:"type",params:{
type:"integer"},message:"must be integer",schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.properties.shape.
items.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.properties.shape.items,data:c};e===null?
e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/mlpackage/encoder/out\
put/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/properties/output/properties/shape/items/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
parts.properties.mlpackage.properties.encoder.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){
let u={instancePath:a+"/parts/mlpackage/encoder/output/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/prop\
erties/output/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.parts.properties.mlpackage.properties.encoder.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}}}}else{
let i={instancePath:a+"/parts/mlpackage/encoder/output/shape",schemaPath:"#/properties/parts/properties/mlpackage/properties/encoder/propert\
ies/output/properties/shape/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.parts.properties.mlpackage.
properties.encoder.properties.output.properties.shape.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder.properties.
output.properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/mlpackage/encoder/output",schemaPath:"#/pr\
operties/parts/properties/mlpackage/properties/encoder/properties/output/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:r.properties.parts.properties.mlpackage.properties.encoder.properties.output.type,parentSchema:r.properties.parts.properties.mlpackage.
properties.encoder.properties.output,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/parts/mlpackage/encoder",schemaPath:"\
#/properties/parts/properties/mlpackage/properties/encoder/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
parts.properties.mlpackage.properties.encoder.type,parentSchema:r.properties.parts.properties.mlpackage.properties.encoder,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.head!==void 0){let p=m.head;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.path===void 0){let s={instancePath:a+
"/parts/mlpackage/head",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"\
path"},message:"must have required property 'path'",schema:r.properties.parts.properties.mlpackage.properties.head.required,parentSchema:r.properties.
parts.properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}if(p.target===void 0){let s={instancePath:a+"/parts/mlpackag\
e/head",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"target"},message:"\
must have required property 'target'",schema:r.properties.parts.properties.mlpackage.properties.head.required,parentSchema:r.properties.parts.
properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}if(p.layout===void 0){let s={instancePath:a+"/parts/mlpackage/head",
schemaPath:"#/properties/parts/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"layout"},message:"\
must have required property 'layout'",schema:r.properties.parts.properties.mlpackage.properties.head.required,parentSchema:r.properties.parts.
properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}if(p.input===void 0){let s={instancePath:a+"/parts/mlpackage/head",
schemaPath:"#/properties/parts/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"input"},message:"m\
ust have required property 'input'",schema:r.properties.parts.properties.mlpackage.properties.head.required,parentSchema:r.properties.parts.
properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}if(p.output===void 0){let s={instancePath:a+"/parts/mlpackage/head",
schemaPath:"#/properties/parts/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"output"},message:"\
must have required property 'output'",schema:r.properties.parts.properties.mlpackage.properties.head.required,parentSchema:r.properties.parts.
properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="path"||s==="target"||s==="layout"||s==="i\
nput"||s==="output")){let t={instancePath:a+"/parts/mlpackage/head",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.parts.properties.mlpackage.properties.head,data:p};e===null?e=[t]:e.push(t),o++}if(p.path!==void 0){let s=p.path;if(typeof s=="st\
ring"){if(l(s)>1e3){let t={instancePath:a+"/parts/mlpackage/head/path",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/p\
roperties/path/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.
properties.parts.properties.mlpackage.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(l(s)<1){let t={instancePath:a+
"/parts/mlpackage/head/path",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/path/minLength",keyword:"minLeng\
th",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.mlpackage.properties.
head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}if(!P.test(s)){let t={instancePath:a+"/parts/mlpackage/head/path",schemaPath:"#/pr\
operties/parts/properties/mlpackage/properties/head/properties/path/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\
\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\
\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",parentSchema:r.properties.parts.
properties.mlpackage.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/parts/mlpackage/head\
/path",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/path/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.parts.properties.mlpackage.properties.head.properties.path.type,parentSchema:r.properties.parts.properties.
mlpackage.properties.head.properties.path,data:s};e===null?e=[t]:e.push(t),o++}}if(p.target!==void 0){let s=p.target;if(!(s==="ios16"||s==="\
ios17"||s==="ios18")){let t={instancePath:a+"/parts/mlpackage/head/target",schemaPath:"#/properties/parts/properties/mlpackage/properties/he\
ad/properties/target/enum",keyword:"enum",params:{allowedValues:r.properties.parts.properties.mlpackage.properties.head.properties.target.enum},
message:"must be equal to one of the allowed values",schema:r.properties.parts.properties.mlpackage.properties.head.properties.target.enum,parentSchema:r.
properties.parts.properties.mlpackage.properties.head.properties.target,data:s};e===null?e=[t]:e.push(t),o++}}if(p.layout!==void 0){let s=p.
layout;if(!(s==="plain"||s==="ane")){let t={instancePath:a+"/parts/mlpackage/head/layout",schemaPath:"#/properties/parts/properties/mlpackag\
e/properties/head/properties/layout/enum",keyword:"enum",params:{allowedValues:r.properties.parts.properties.mlpackage.properties.head.properties.
layout.enum},message:"must be equal to one of the allowed values",schema:r.properties.parts.properties.mlpackage.properties.head.properties.
layout.enum,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.layout,data:s};e===null?e=[t]:e.push(t),o++}}if(p.
input!==void 0){let s=p.input;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){let t={instancePath:a+"/parts/mlpackage/head/\
input",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:r.properties.parts.properties.mlpackage.properties.head.properties.input.required,
parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input,data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){
let t={instancePath:a+"/parts/mlpackage/head/input",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/req\
uired",keyword:"required",params:{missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.parts.properties.
mlpackage.properties.head.properties.input.required,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input,data:s};
e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="name"||t==="shape")){let i={instancePath:a+"/parts/mlpackage/head/input",schemaPath:"#\
/properties/parts/properties/mlpackage/properties/head/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input,
data:s};e===null?e=[i]:e.push(i),o++}if(s.name!==void 0){let t=s.name;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/mlpa\
ckage/head/input/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/properties/name/maxLength",keyword:"\
maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.parts.properties.mlpackage.
properties.head.properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/mlpackage/hea\
d/input/name",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/properties/name/minLength",keyword:"minLe\
ngth",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.parts.properties.mlpackage.properties.
head.properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/mlpackage/head/input/name",schemaPath:"\
#/properties/parts/properties/mlpackage/properties/head/properties/input/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.parts.properties.mlpackage.properties.head.properties.input.properties.name.type,parentSchema:r.properties.
parts.properties.mlpackage.properties.head.properties.input.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.
shape;if(Array.isArray(t)){if(t.length>16){let n={instancePath:a+"/parts/mlpackage/head/input/shape",schemaPath:"#/properties/parts/properti\
es/mlpackage/properties/head/properties/input/properties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more th\
an 16 items",schema:16,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input.properties.shape,data:t};e===null?
e=[n]:e.push(n),o++}let i=t.length;for(let n=0;n<i;n++){let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+
"/parts/mlpackage/head/input/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/properties/shape\
/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.parts.properties.mlpackage.properties.head.
properties.input.properties.shape.items.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input.properties.
shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+
"/parts/mlpackage/head/input/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/input/properties/shape\
/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),
o++}if(c<0||isNaN(c)){let u={instancePath:a+"/parts/mlpackage/head/input/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/prope\
rties/head/properties/input/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input.properties.shape.items,data:c};e===null?e=[u]:e.push(u),
o++}}}}else{let i={instancePath:a+"/parts/mlpackage/head/input/shape",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/pr\
operties/input/properties/shape/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.parts.properties.mlpackage.
properties.head.properties.input.properties.shape.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.input.
properties.shape,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/mlpackage/head/input",schemaPath:"#/properties/pa\
rts/properties/mlpackage/properties/head/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
parts.properties.mlpackage.properties.head.properties.input.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.
input,data:s};e===null?e=[t]:e.push(t),o++}}if(p.output!==void 0){let s=p.output;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){
let t={instancePath:a+"/parts/mlpackage/head/output",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output/r\
equired",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:r.properties.parts.properties.
mlpackage.properties.head.properties.output.required,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output,
data:s};e===null?e=[t]:e.push(t),o++}if(s.shape===void 0){let t={instancePath:a+"/parts/mlpackage/head/output",schemaPath:"#/properties/part\
s/properties/mlpackage/properties/head/properties/output/required",keyword:"required",params:{missingProperty:"shape"},message:"must have re\
quired property 'shape'",schema:r.properties.parts.properties.mlpackage.properties.head.properties.output.required,parentSchema:r.properties.
parts.properties.mlpackage.properties.head.properties.output,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="name"||t==="shape")){
let i={instancePath:a+"/parts/mlpackage/head/output",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.parts.properties.mlpackage.properties.head.properties.output,data:s};e===null?e=[i]:e.push(i),o++}if(s.name!==void 0){let t=s.name;
if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/parts/mlpackage/head/output/name",schemaPath:"#/properties/parts/properties/mlpa\
ckage/properties/head/properties/output/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1\
000 characters",schema:1e3,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output.properties.name,data:t};e===
null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/parts/mlpackage/head/output/name",schemaPath:"#/properties/parts/properties/mlpa\
ckage/properties/head/properties/output/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 \
characters",schema:1,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output.properties.name,data:t};e===null?
e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/parts/mlpackage/head/output/name",schemaPath:"#/properties/parts/properties/mlpackage/prop\
erties/head/properties/output/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.parts.
properties.mlpackage.properties.head.properties.output.properties.name.type,parentSchema:r.properties.parts.properties.mlpackage.properties.
head.properties.output.properties.name,data:t};e===null?e=[i]:e.push(i),o++}}if(s.shape!==void 0){let t=s.shape;if(Array.isArray(t)){if(t.length>
16){let n={instancePath:a+"/parts/mlpackage/head/output/shape",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/propertie\
s/output/properties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.
properties.parts.properties.mlpackage.properties.head.properties.output.properties.shape,data:t};e===null?e=[n]:e.push(n),o++}let i=t.length;
for(let n=0;n<i;n++){let c=t[n];if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/parts/mlpackage/head/outpu\
t/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output/properties/shape/items/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:r.properties.parts.properties.mlpackage.properties.head.properties.output.properties.
shape.items.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output.properties.shape.items,data:c};e===null?
e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){if(c>9007199254740991||isNaN(c)){let u={instancePath:a+"/parts/mlpackage/head/output\
/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output/properties/shape/items/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
parts.properties.mlpackage.properties.head.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={
instancePath:a+"/parts/mlpackage/head/output/shape/"+n,schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output\
/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
parts.properties.mlpackage.properties.head.properties.output.properties.shape.items,data:c};e===null?e=[u]:e.push(u),o++}}}}else{let i={instancePath:a+
"/parts/mlpackage/head/output/shape",schemaPath:"#/properties/parts/properties/mlpackage/properties/head/properties/output/properties/shape/\
type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.parts.properties.mlpackage.properties.head.properties.
output.properties.shape.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output.properties.shape,data:t};
e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/parts/mlpackage/head/output",schemaPath:"#/properties/parts/properties/mlpackage\
/properties/head/properties/output/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.
mlpackage.properties.head.properties.output.type,parentSchema:r.properties.parts.properties.mlpackage.properties.head.properties.output,data:s};
e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/parts/mlpackage/head",schemaPath:"#/properties/parts/properties/mlpackage/proper\
ties/head/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.parts.properties.mlpackage.properties.head.
type,parentSchema:r.properties.parts.properties.mlpackage.properties.head,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+
"/parts/mlpackage",schemaPath:"#/properties/parts/properties/mlpackage/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:r.properties.parts.properties.mlpackage.type,parentSchema:r.properties.parts.properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}}}else{
let m={instancePath:a+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.parts.type,parentSchema:r.properties.parts,data:d};e===null?e=[m]:e.push(m),o++}}if(h.quantization!==void 0){let d=h.quantization;
if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.rows===void 0){let m={instancePath:a+"/quantization",schemaPath:"#/properties/quantization\
/required",keyword:"required",params:{missingProperty:"rows"},message:"must have required property 'rows'",schema:r.properties.quantization.
required,parentSchema:r.properties.quantization,data:d};e===null?e=[m]:e.push(m),o++}if(d.totals===void 0){let m={instancePath:a+"/quantizat\
ion",schemaPath:"#/properties/quantization/required",keyword:"required",params:{missingProperty:"totals"},message:"must have required proper\
ty 'totals'",schema:r.properties.quantization.required,parentSchema:r.properties.quantization,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)
if(!(m==="rows"||m==="allocation"||m==="totals")){let p={instancePath:a+"/quantization",schemaPath:"#/properties/quantization/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.quantization,data:d};e===null?e=[p]:e.push(p),o++}if(d.rows!==void 0){let m=d.rows;if(Array.isArray(m)){if(m.length>1e5){let s={instancePath:a+
"/quantization/rows",schemaPath:"#/properties/quantization/properties/rows/maxItems",keyword:"maxItems",params:{limit:1e5},message:"must NOT\
 have more than 100000 items",schema:1e5,parentSchema:r.properties.quantization.properties.rows,data:m};e===null?e=[s]:e.push(s),o++}let p=m.
length;for(let s=0;s<p;s++){let t=m[s];if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.target===void 0){let i={instancePath:a+"/quantizati\
on/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"target"},message:"\
must have required property 'target'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.properties.quantization.
properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.part===void 0){let i={instancePath:a+"/quantization/rows/"+s,schemaPath:"#/p\
roperties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"part"},message:"must have required proper\
ty 'part'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.properties.quantization.properties.rows.items,data:t};
e===null?e=[i]:e.push(i),o++}if(t.tensor===void 0){let i={instancePath:a+"/quantization/rows/"+s,schemaPath:"#/properties/quantization/prope\
rties/rows/items/required",keyword:"required",params:{missingProperty:"tensor"},message:"must have required property 'tensor'",schema:r.properties.
quantization.properties.rows.items.required,parentSchema:r.properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}
if(t.shape===void 0){let i={instancePath:a+"/quantization/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"\
required",params:{missingProperty:"shape"},message:"must have required property 'shape'",schema:r.properties.quantization.properties.rows.items.
required,parentSchema:r.properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.scheme===void 0){let i={instancePath:a+
"/quantization/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"sc\
heme"},message:"must have required property 'scheme'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.properties.
quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.nominalBitsPerWeight===void 0){let i={instancePath:a+"/quantiza\
tion/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"nominalBitsP\
erWeight"},message:"must have required property 'nominalBitsPerWeight'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.
properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.storedBitsPerWeight===void 0){let i={instancePath:a+
"/quantization/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"st\
oredBitsPerWeight"},message:"must have required property 'storedBitsPerWeight'",schema:r.properties.quantization.properties.rows.items.required,
parentSchema:r.properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.relativeMse===void 0){let i={instancePath:a+
"/quantization/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"re\
lativeMse"},message:"must have required property 'relativeMse'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.
properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.bytes===void 0){let i={instancePath:a+"/quantization\
/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"bytes"},message:"\
must have required property 'bytes'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.properties.quantization.
properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.sourceBytes===void 0){let i={instancePath:a+"/quantization/rows/"+s,schemaPath:"\
#/properties/quantization/properties/rows/items/required",keyword:"required",params:{missingProperty:"sourceBytes"},message:"must have requi\
red property 'sourceBytes'",schema:r.properties.quantization.properties.rows.items.required,parentSchema:r.properties.quantization.properties.
rows.items,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)if(!z.call(r.properties.quantization.properties.rows.items.properties,i)){let n={
instancePath:a+"/quantization/rows/"+s,schemaPath:"#/properties/quantization/properties/rows/items/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:i},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.
rows.items,data:t};e===null?e=[n]:e.push(n),o++}if(t.target!==void 0){let i=t.target;if(!(i==="onnx"||i==="mlpackage")){let n={instancePath:a+
"/quantization/rows/"+s+"/target",schemaPath:"#/properties/quantization/properties/rows/items/properties/target/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.rows.items.properties.target.enum},message:"must be equal to one of the allowed values",schema:r.
properties.quantization.properties.rows.items.properties.target.enum,parentSchema:r.properties.quantization.properties.rows.items.properties.
target,data:i};e===null?e=[n]:e.push(n),o++}}if(t.part!==void 0){let i=t.part;if(!(i==="encoder"||i==="head")){let n={instancePath:a+"/quant\
ization/rows/"+s+"/part",schemaPath:"#/properties/quantization/properties/rows/items/properties/part/enum",keyword:"enum",params:{allowedValues:r.
properties.quantization.properties.rows.items.properties.part.enum},message:"must be equal to one of the allowed values",schema:r.properties.
quantization.properties.rows.items.properties.part.enum,parentSchema:r.properties.quantization.properties.rows.items.properties.part,data:i};
e===null?e=[n]:e.push(n),o++}}if(t.tensor!==void 0){let i=t.tensor;if(typeof i=="string"){if(l(i)>1e3){let n={instancePath:a+"/quantization/\
rows/"+s+"/tensor",schemaPath:"#/properties/quantization/properties/rows/items/properties/tensor/maxLength",keyword:"maxLength",params:{limit:1e3},
message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.quantization.properties.rows.items.properties.tensor,
data:i};e===null?e=[n]:e.push(n),o++}if(l(i)<1){let n={instancePath:a+"/quantization/rows/"+s+"/tensor",schemaPath:"#/properties/quantizatio\
n/properties/rows/items/properties/tensor/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:r.properties.quantization.properties.rows.items.properties.tensor,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+
"/quantization/rows/"+s+"/tensor",schemaPath:"#/properties/quantization/properties/rows/items/properties/tensor/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.quantization.properties.rows.items.properties.tensor.type,parentSchema:r.properties.
quantization.properties.rows.items.properties.tensor,data:i};e===null?e=[n]:e.push(n),o++}}if(t.shape!==void 0){let i=t.shape;if(Array.isArray(
i)){if(i.length>16){let c={instancePath:a+"/quantization/rows/"+s+"/shape",schemaPath:"#/properties/quantization/properties/rows/items/prope\
rties/shape/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:r.properties.quantization.
properties.rows.items.properties.shape,data:i};e===null?e=[c]:e.push(c),o++}let n=i.length;for(let c=0;c<n;c++){let u=i[c];if(!(typeof u=="n\
umber"&&!(u%1)&&!isNaN(u)&&isFinite(u))){let f={instancePath:a+"/quantization/rows/"+s+"/shape/"+c,schemaPath:"#/properties/quantization/pro\
perties/rows/items/properties/shape/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.
properties.rows.items.properties.shape.items.type,parentSchema:r.properties.quantization.properties.rows.items.properties.shape.items,data:u};
e===null?e=[f]:e.push(f),o++}if(typeof u=="number"&&isFinite(u)){if(u>9007199254740991||isNaN(u)){let f={instancePath:a+"/quantization/rows/"+
s+"/shape/"+c,schemaPath:"#/properties/quantization/properties/rows/items/properties/shape/items/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
rows.items.properties.shape.items,data:u};e===null?e=[f]:e.push(f),o++}if(u<0||isNaN(u)){let f={instancePath:a+"/quantization/rows/"+s+"/sha\
pe/"+c,schemaPath:"#/properties/quantization/properties/rows/items/properties/shape/items/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.items.properties.shape.items,data:u};e===null?
e=[f]:e.push(f),o++}}}}else{let n={instancePath:a+"/quantization/rows/"+s+"/shape",schemaPath:"#/properties/quantization/properties/rows/ite\
ms/properties/shape/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.rows.items.
properties.shape.type,parentSchema:r.properties.quantization.properties.rows.items.properties.shape,data:i};e===null?e=[n]:e.push(n),o++}}if(t.
scheme!==void 0){let i=t.scheme;if(!(i==="turboquant"||i==="rtn"||i==="nf4"||i==="kmeans"||i==="trellis"||i==="fp16"||i==="none")){let n={instancePath:a+
"/quantization/rows/"+s+"/scheme",schemaPath:"#/properties/quantization/properties/rows/items/properties/scheme/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.rows.items.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:r.
properties.quantization.properties.rows.items.properties.scheme.enum,parentSchema:r.properties.quantization.properties.rows.items.properties.
scheme,data:i};e===null?e=[n]:e.push(n),o++}}if(t.insteadOf!==void 0){let i=t.insteadOf;if(!(i==="turboquant"||i==="rtn"||i==="nf4"||i==="km\
eans"||i==="trellis"||i==="fp16"||i==="none")){let n={instancePath:a+"/quantization/rows/"+s+"/insteadOf",schemaPath:"#/properties/quantizat\
ion/properties/rows/items/properties/insteadOf/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.rows.items.properties.
insteadOf.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.rows.items.properties.insteadOf.
enum,parentSchema:r.properties.quantization.properties.rows.items.properties.insteadOf,data:i};e===null?e=[n]:e.push(n),o++}}if(t.symmetric!==
void 0){let i=t.symmetric;if(typeof i!="boolean"){let n={instancePath:a+"/quantization/rows/"+s+"/symmetric",schemaPath:"#/properties/quanti\
zation/properties/rows/items/properties/symmetric/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.
quantization.properties.rows.items.properties.symmetric.type,parentSchema:r.properties.quantization.properties.rows.items.properties.symmetric,
data:i};e===null?e=[n]:e.push(n),o++}}if(t.group!==void 0){let i=t.group;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+
"/quantization/rows/"+s+"/group",schemaPath:"#/properties/quantization/properties/rows/items/properties/group/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:r.properties.quantization.properties.rows.items.properties.group.type,parentSchema:r.properties.quantization.
properties.rows.items.properties.group,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||isNaN(
i)){let n={instancePath:a+"/quantization/rows/"+s+"/group",schemaPath:"#/properties/quantization/properties/rows/items/properties/group/maxi\
mum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.rows.items.properties.group,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+
"/quantization/rows/"+s+"/group",schemaPath:"#/properties/quantization/properties/rows/items/properties/group/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.items.properties.group,data:i};
e===null?e=[n]:e.push(n),o++}}}if(t.rowsPerScale!==void 0){let i=t.rowsPerScale;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={
instancePath:a+"/quantization/rows/"+s+"/rowsPerScale",schemaPath:"#/properties/quantization/properties/rows/items/properties/rowsPerScale/t\
ype",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.rows.items.properties.rowsPerScale.
type,parentSchema:r.properties.quantization.properties.rows.items.properties.rowsPerScale,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i==
"number"&&isFinite(i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/rowsPerScale",schemaPath:"#/properti\
es/quantization/properties/rows/items/properties/rowsPerScale/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.rows.items.properties.rowsPerScale,data:i};
e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/rowsPerScale",schemaPath:"#/properties/quanti\
zation/properties/rows/items/properties/rowsPerScale/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.quantization.properties.rows.items.properties.rowsPerScale,data:i};e===null?e=[n]:e.push(n),o++}}}if(t.rotation!==
void 0){let i=t.rotation;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.kind===void 0){let n={instancePath:a+"/quantization/rows/"+s+"/ro\
tation",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/required",keyword:"required",params:{missingProperty:"\
kind"},message:"must have required property 'kind'",schema:r.properties.quantization.properties.rows.items.properties.rotation.required,parentSchema:r.
properties.quantization.properties.rows.items.properties.rotation,data:i};e===null?e=[n]:e.push(n),o++}if(i.block===void 0){let n={instancePath:a+
"/quantization/rows/"+s+"/rotation",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/required",keyword:"requi\
red",params:{missingProperty:"block"},message:"must have required property 'block'",schema:r.properties.quantization.properties.rows.items.properties.
rotation.required,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation,data:i};e===null?e=[n]:e.push(n),o++}if(i.
seed===void 0){let n={instancePath:a+"/quantization/rows/"+s+"/rotation",schemaPath:"#/properties/quantization/properties/rows/items/propert\
ies/rotation/required",keyword:"required",params:{missingProperty:"seed"},message:"must have required property 'seed'",schema:r.properties.quantization.
properties.rows.items.properties.rotation.required,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation,data:i};
e===null?e=[n]:e.push(n),o++}if(i.where===void 0){let n={instancePath:a+"/quantization/rows/"+s+"/rotation",schemaPath:"#/properties/quantiz\
ation/properties/rows/items/properties/rotation/required",keyword:"required",params:{missingProperty:"where"},message:"must have required pr\
operty 'where'",schema:r.properties.quantization.properties.rows.items.properties.rotation.required,parentSchema:r.properties.quantization.properties.
rows.items.properties.rotation,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="kind"||n==="block"||n==="seed"||n==="where")){let c={
instancePath:a+"/quantization/rows/"+s+"/rotation",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.quantization.properties.rows.items.properties.rotation,data:i};e===null?e=[c]:e.push(c),o++}if(i.kind!==void 0){let n=i.kind;if(!(n===
"hadamard"||n==="regular-hadamard")){let c={instancePath:a+"/quantization/rows/"+s+"/rotation/kind",schemaPath:"#/properties/quantization/pr\
operties/rows/items/properties/rotation/properties/kind/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.rows.
items.properties.rotation.properties.kind.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.
rows.items.properties.rotation.properties.kind.enum,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation.properties.
kind,data:n};e===null?e=[c]:e.push(c),o++}}if(i.block!==void 0){let n=i.block;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={
instancePath:a+"/quantization/rows/"+s+"/rotation/block",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/pro\
perties/block/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.rows.items.
properties.rotation.properties.block.type,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation.properties.block,
data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+"/quantizati\
on/rows/"+s+"/rotation/block",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/properties/block/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
quantization.properties.rows.items.properties.rotation.properties.block,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+
"/quantization/rows/"+s+"/rotation/block",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/properties/block/m\
inimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.
rows.items.properties.rotation.properties.block,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.seed!==void 0){let n=i.seed;if(!(typeof n=="numb\
er"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/quantization/rows/"+s+"/rotation/seed",schemaPath:"#/properties/quantization/p\
roperties/rows/items/properties/rotation/properties/seed/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
quantization.properties.rows.items.properties.rotation.properties.seed.type,parentSchema:r.properties.quantization.properties.rows.items.properties.
rotation.properties.seed,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+
"/quantization/rows/"+s+"/rotation/seed",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/properties/seed/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.rows.items.properties.rotation.properties.seed,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={
instancePath:a+"/quantization/rows/"+s+"/rotation/seed",schemaPath:"#/properties/quantization/properties/rows/items/properties/rotation/prop\
erties/seed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.
properties.rows.items.properties.rotation.properties.seed,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.where!==void 0){let n=i.where;if(!(n===
"weights"||n==="activations"||n==="folded")){let c={instancePath:a+"/quantization/rows/"+s+"/rotation/where",schemaPath:"#/properties/quanti\
zation/properties/rows/items/properties/rotation/properties/where/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.
rows.items.properties.rotation.properties.where.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.
properties.rows.items.properties.rotation.properties.where.enum,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation.
properties.where,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/quantization/rows/"+s+"/rotation",schemaPath:"#/propert\
ies/quantization/properties/rows/items/properties/rotation/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
quantization.properties.rows.items.properties.rotation.type,parentSchema:r.properties.quantization.properties.rows.items.properties.rotation,
data:i};e===null?e=[n]:e.push(n),o++}}if(t.trellis!==void 0){let i=t.trellis;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.states===void 0){
let n={instancePath:a+"/quantization/rows/"+s+"/trellis",schemaPath:"#/properties/quantization/properties/rows/items/properties/trellis/requ\
ired",keyword:"required",params:{missingProperty:"states"},message:"must have required property 'states'",schema:r.properties.quantization.properties.
rows.items.properties.trellis.required,parentSchema:r.properties.quantization.properties.rows.items.properties.trellis,data:i};e===null?e=[n]:
e.push(n),o++}if(i.block===void 0){let n={instancePath:a+"/quantization/rows/"+s+"/trellis",schemaPath:"#/properties/quantization/properties\
/rows/items/properties/trellis/required",keyword:"required",params:{missingProperty:"block"},message:"must have required property 'block'",schema:r.
properties.quantization.properties.rows.items.properties.trellis.required,parentSchema:r.properties.quantization.properties.rows.items.properties.
trellis,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="states"||n==="block")){let c={instancePath:a+"/quantization/rows/"+s+"\
/trellis",schemaPath:"#/properties/quantization/properties/rows/items/properties/trellis/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.rows.
items.properties.trellis,data:i};e===null?e=[c]:e.push(c),o++}if(i.states!==void 0){let n=i.states;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&
isFinite(n))){let c={instancePath:a+"/quantization/rows/"+s+"/trellis/states",schemaPath:"#/properties/quantization/properties/rows/items/pr\
operties/trellis/properties/states/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.
rows.items.properties.trellis.properties.states.type,parentSchema:r.properties.quantization.properties.rows.items.properties.trellis.properties.
states,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(n)){let c={instancePath:a+"/qua\
ntization/rows/"+s+"/trellis/states",schemaPath:"#/properties/quantization/properties/rows/items/properties/trellis/properties/states/maximu\
m",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.rows.items.properties.trellis.properties.states,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={
instancePath:a+"/quantization/rows/"+s+"/trellis/states",schemaPath:"#/properties/quantization/properties/rows/items/properties/trellis/prop\
erties/states/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.
properties.rows.items.properties.trellis.properties.states,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.block!==void 0){let n=i.block;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/quantization/rows/"+s+"/trellis/block",schemaPath:"#/properties/quantizat\
ion/properties/rows/items/properties/trellis/properties/block/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.quantization.properties.rows.items.properties.trellis.properties.block.type,parentSchema:r.properties.quantization.properties.rows.
items.properties.trellis.properties.block,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>9007199254740991||isNaN(
n)){let c={instancePath:a+"/quantization/rows/"+s+"/trellis/block",schemaPath:"#/properties/quantization/properties/rows/items/properties/tr\
ellis/properties/block/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.quantization.properties.rows.items.properties.trellis.properties.block,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||
isNaN(n)){let c={instancePath:a+"/quantization/rows/"+s+"/trellis/block",schemaPath:"#/properties/quantization/properties/rows/items/propert\
ies/trellis/properties/block/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.rows.items.properties.trellis.properties.block,data:n};e===null?e=[c]:e.push(c),o++}}}}else{let n={instancePath:a+"/\
quantization/rows/"+s+"/trellis",schemaPath:"#/properties/quantization/properties/rows/items/properties/trellis/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.quantization.properties.rows.items.properties.trellis.type,parentSchema:r.properties.
quantization.properties.rows.items.properties.trellis,data:i};e===null?e=[n]:e.push(n),o++}}if(t.form!==void 0){let i=t.form;if(!(i==="packe\
d"||i==="lut"||i==="dense")){let n={instancePath:a+"/quantization/rows/"+s+"/form",schemaPath:"#/properties/quantization/properties/rows/ite\
ms/properties/form/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.rows.items.properties.form.enum},message:"\
must be equal to one of the allowed values",schema:r.properties.quantization.properties.rows.items.properties.form.enum,parentSchema:r.properties.
quantization.properties.rows.items.properties.form,data:i};e===null?e=[n]:e.push(n),o++}}if(t.nominalBitsPerWeight!==void 0){let i=t.nominalBitsPerWeight;
if(typeof i=="number"&&isFinite(i)){if(i<0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/nominalBitsPerWeight",schemaPath:"#/pr\
operties/quantization/properties/rows/items/properties/nominalBitsPerWeight/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.items.properties.nominalBitsPerWeight,data:i};e===null?e=[n]:e.
push(n),o++}}else{let n={instancePath:a+"/quantization/rows/"+s+"/nominalBitsPerWeight",schemaPath:"#/properties/quantization/properties/row\
s/items/properties/nominalBitsPerWeight/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.
properties.rows.items.properties.nominalBitsPerWeight.type,parentSchema:r.properties.quantization.properties.rows.items.properties.nominalBitsPerWeight,
data:i};e===null?e=[n]:e.push(n),o++}}if(t.storedBitsPerWeight!==void 0){let i=t.storedBitsPerWeight;if(typeof i=="number"&&isFinite(i)){if(i<
0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/storedBitsPerWeight",schemaPath:"#/properties/quantization/properties/rows/item\
s/properties/storedBitsPerWeight/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.quantization.properties.rows.items.properties.storedBitsPerWeight,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+
"/quantization/rows/"+s+"/storedBitsPerWeight",schemaPath:"#/properties/quantization/properties/rows/items/properties/storedBitsPerWeight/ty\
pe",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.rows.items.properties.storedBitsPerWeight.
type,parentSchema:r.properties.quantization.properties.rows.items.properties.storedBitsPerWeight,data:i};e===null?e=[n]:e.push(n),o++}}if(t.
relativeMse!==void 0){let i=t.relativeMse;if(typeof i=="number"&&isFinite(i)){if(i<0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+
s+"/relativeMse",schemaPath:"#/properties/quantization/properties/rows/items/properties/relativeMse/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.items.properties.relativeMse,data:i};e===
null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/quantization/rows/"+s+"/relativeMse",schemaPath:"#/properties/quantization/properties\
/rows/items/properties/relativeMse/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.
rows.items.properties.relativeMse.type,parentSchema:r.properties.quantization.properties.rows.items.properties.relativeMse,data:i};e===null?
e=[n]:e.push(n),o++}}if(t.snrDb!==void 0){let i=t.snrDb;if(!(typeof i=="number"&&isFinite(i))){let n={instancePath:a+"/quantization/rows/"+s+
"/snrDb",schemaPath:"#/properties/quantization/properties/rows/items/properties/snrDb/type",keyword:"type",params:{type:"number"},message:"m\
ust be number",schema:r.properties.quantization.properties.rows.items.properties.snrDb.type,parentSchema:r.properties.quantization.properties.
rows.items.properties.snrDb,data:i};e===null?e=[n]:e.push(n),o++}}if(t.outputError!==void 0){let i=t.outputError;if(typeof i=="number"&&isFinite(
i)){if(i<0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/outputError",schemaPath:"#/properties/quantization/properties/rows/ite\
ms/properties/outputError/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.rows.items.properties.outputError,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:a+"/quantization/ro\
ws/"+s+"/outputError",schemaPath:"#/properties/quantization/properties/rows/items/properties/outputError/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:r.properties.quantization.properties.rows.items.properties.outputError.type,parentSchema:r.properties.
quantization.properties.rows.items.properties.outputError,data:i};e===null?e=[n]:e.push(n),o++}}if(t.feedback!==void 0){let i=t.feedback;if(i&&
typeof i=="object"&&!Array.isArray(i)){if(Object.keys(i).length>1){let n={instancePath:a+"/quantization/rows/"+s+"/feedback",schemaPath:"#/p\
roperties/quantization/properties/rows/items/properties/feedback/maxProperties",keyword:"maxProperties",params:{limit:1},message:"must NOT h\
ave more than 1 properties",schema:1,parentSchema:r.properties.quantization.properties.rows.items.properties.feedback,data:i};e===null?e=[n]:
e.push(n),o++}if(Object.keys(i).length<1){let n={instancePath:a+"/quantization/rows/"+s+"/feedback",schemaPath:"#/properties/quantization/pr\
operties/rows/items/properties/feedback/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properti\
es",schema:1,parentSchema:r.properties.quantization.properties.rows.items.properties.feedback,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)
if(!(n==="lossRatio"||n==="omitted")){let c={instancePath:a+"/quantization/rows/"+s+"/feedback",schemaPath:"#/properties/quantization/proper\
ties/rows/items/properties/feedback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT hav\
e additional properties",schema:!1,parentSchema:r.properties.quantization.properties.rows.items.properties.feedback,data:i};e===null?e=[c]:e.
push(c),o++}if(i.lossRatio!==void 0){let n=i.lossRatio;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){let c={instancePath:a+"/quantiz\
ation/rows/"+s+"/feedback/lossRatio",schemaPath:"#/properties/quantization/properties/rows/items/properties/feedback/properties/lossRatio/ma\
ximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.quantization.properties.
rows.items.properties.feedback.properties.lossRatio,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/quantizat\
ion/rows/"+s+"/feedback/lossRatio",schemaPath:"#/properties/quantization/properties/rows/items/properties/feedback/properties/lossRatio/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.
items.properties.feedback.properties.lossRatio,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/quantization/rows/"+s+"/fe\
edback/lossRatio",schemaPath:"#/properties/quantization/properties/rows/items/properties/feedback/properties/lossRatio/type",keyword:"type",
params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.rows.items.properties.feedback.properties.lossRatio.
type,parentSchema:r.properties.quantization.properties.rows.items.properties.feedback.properties.lossRatio,data:n};e===null?e=[c]:e.push(c),
o++}}if(i.omitted!==void 0){let n=i.omitted;if(!(n==="width"||n==="operator"||n==="scheme")){let c={instancePath:a+"/quantization/rows/"+s+"\
/feedback/omitted",schemaPath:"#/properties/quantization/properties/rows/items/properties/feedback/properties/omitted/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.rows.items.properties.feedback.properties.omitted.enum},message:"must be equal to one of \
the allowed values",schema:r.properties.quantization.properties.rows.items.properties.feedback.properties.omitted.enum,parentSchema:r.properties.
quantization.properties.rows.items.properties.feedback.properties.omitted,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+
"/quantization/rows/"+s+"/feedback",schemaPath:"#/properties/quantization/properties/rows/items/properties/feedback/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.quantization.properties.rows.items.properties.feedback.type,parentSchema:r.properties.
quantization.properties.rows.items.properties.feedback,data:i};e===null?e=[n]:e.push(n),o++}}if(t.bytes!==void 0){let i=t.bytes;if(!(typeof i==
"number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+"/quantization/rows/"+s+"/bytes",schemaPath:"#/properties/quantization/prop\
erties/rows/items/properties/bytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.
rows.items.properties.bytes.type,parentSchema:r.properties.quantization.properties.rows.items.properties.bytes,data:i};e===null?e=[n]:e.push(
n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/bytes",schemaPath:"\
#/properties/quantization/properties/rows/items/properties/bytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.rows.items.properties.bytes,
data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/quantization/rows/"+s+"/bytes",schemaPath:"#/properties/quant\
ization/properties/rows/items/properties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.quantization.properties.rows.items.properties.bytes,data:i};e===null?e=[n]:e.push(n),o++}}}if(t.sourceBytes!==void 0){let i=t.sourceBytes;
if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))){let n={instancePath:a+"/quantization/rows/"+s+"/sourceBytes",schemaPath:"#/propert\
ies/quantization/properties/rows/items/properties/sourceBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.quantization.properties.rows.items.properties.sourceBytes.type,parentSchema:r.properties.quantization.properties.rows.items.properties.
sourceBytes,data:i};e===null?e=[n]:e.push(n),o++}if(typeof i=="number"&&isFinite(i)){if(i>9007199254740991||isNaN(i)){let n={instancePath:a+
"/quantization/rows/"+s+"/sourceBytes",schemaPath:"#/properties/quantization/properties/rows/items/properties/sourceBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
quantization.properties.rows.items.properties.sourceBytes,data:i};e===null?e=[n]:e.push(n),o++}if(i<0||isNaN(i)){let n={instancePath:a+"/qua\
ntization/rows/"+s+"/sourceBytes",schemaPath:"#/properties/quantization/properties/rows/items/properties/sourceBytes/minimum",keyword:"minim\
um",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.rows.items.properties.
sourceBytes,data:i};e===null?e=[n]:e.push(n),o++}}}}else{let i={instancePath:a+"/quantization/rows/"+s,schemaPath:"#/properties/quantization\
/properties/rows/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.rows.
items.type,parentSchema:r.properties.quantization.properties.rows.items,data:t};e===null?e=[i]:e.push(i),o++}}}else{let p={instancePath:a+"/\
quantization/rows",schemaPath:"#/properties/quantization/properties/rows/type",keyword:"type",params:{type:"array"},message:"must be array",
schema:r.properties.quantization.properties.rows.type,parentSchema:r.properties.quantization.properties.rows,data:m};e===null?e=[p]:e.push(p),
o++}}if(d.allocation!==void 0){let m=d.allocation;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.budget===void 0){let p={instancePath:a+"\
/quantization/allocation",schemaPath:"#/properties/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"\
budget"},message:"must have required property 'budget'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.
quantization.properties.allocation,data:m};e===null?e=[p]:e.push(p),o++}if(m.bitsPerWeight===void 0){let p={instancePath:a+"/quantization/al\
location",schemaPath:"#/properties/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"bitsPerWeight"},
message:"must have required property 'bitsPerWeight'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.
quantization.properties.allocation,data:m};e===null?e=[p]:e.push(p),o++}if(m.megabytes===void 0){let p={instancePath:a+"/quantization/alloca\
tion",schemaPath:"#/properties/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"megabytes"},message:"\
must have required property 'megabytes'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.quantization.
properties.allocation,data:m};e===null?e=[p]:e.push(p),o++}if(m.predictedLogitKl===void 0){let p={instancePath:a+"/quantization/allocation",
schemaPath:"#/properties/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"predictedLogitKl"},message:"\
must have required property 'predictedLogitKl'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.quantization.
properties.allocation,data:m};e===null?e=[p]:e.push(p),o++}if(m.leastLogitKl===void 0){let p={instancePath:a+"/quantization/allocation",schemaPath:"\
#/properties/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"leastLogitKl"},message:"must have requ\
ired property 'leastLogitKl'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.quantization.properties.
allocation,data:m};e===null?e=[p]:e.push(p),o++}if(m.rows===void 0){let p={instancePath:a+"/quantization/allocation",schemaPath:"#/propertie\
s/quantization/properties/allocation/required",keyword:"required",params:{missingProperty:"rows"},message:"must have required property 'rows\
'",schema:r.properties.quantization.properties.allocation.required,parentSchema:r.properties.quantization.properties.allocation,data:m};e===
null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="budget"||p==="bitsPerWeight"||p==="megabytes"||p==="predictedLogitKl"||p==="leastLogitKl"||
p==="rows")){let s={instancePath:a+"/quantization/allocation",schemaPath:"#/properties/quantization/properties/allocation/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
quantization.properties.allocation,data:m};e===null?e=[s]:e.push(s),o++}if(m.budget!==void 0){let p=m.budget;if(p&&typeof p=="object"&&!Array.
isArray(p)){if(Object.keys(p).length>1){let s={instancePath:a+"/quantization/allocation/budget",schemaPath:"#/properties/quantization/proper\
ties/allocation/properties/budget/maxProperties",keyword:"maxProperties",params:{limit:1},message:"must NOT have more than 1 properties",schema:1,
parentSchema:r.properties.quantization.properties.allocation.properties.budget,data:p};e===null?e=[s]:e.push(s),o++}if(Object.keys(p).length<
1){let s={instancePath:a+"/quantization/allocation/budget",schemaPath:"#/properties/quantization/properties/allocation/properties/budget/min\
Properties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:r.properties.quantization.
properties.allocation.properties.budget,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="bitsPerWeight"||s==="megabytes")){let t={
instancePath:a+"/quantization/allocation/budget",schemaPath:"#/properties/quantization/properties/allocation/properties/budget/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.quantization.properties.allocation.properties.budget,data:p};e===null?e=[t]:e.push(t),o++}if(p.bitsPerWeight!==void 0){let s=p.bitsPerWeight;
if(typeof s=="number"&&isFinite(s)){if(s<0||isNaN(s)){let t={instancePath:a+"/quantization/allocation/budget/bitsPerWeight",schemaPath:"#/pr\
operties/quantization/properties/allocation/properties/budget/properties/bitsPerWeight/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.allocation.properties.budget.properties.bitsPerWeight,data:s};
e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/quantization/allocation/budget/bitsPerWeight",schemaPath:"#/properties/quantizati\
on/properties/allocation/properties/budget/properties/bitsPerWeight/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.
properties.quantization.properties.allocation.properties.budget.properties.bitsPerWeight.type,parentSchema:r.properties.quantization.properties.
allocation.properties.budget.properties.bitsPerWeight,data:s};e===null?e=[t]:e.push(t),o++}}if(p.megabytes!==void 0){let s=p.megabytes;if(typeof s==
"number"&&isFinite(s)){if(s<0||isNaN(s)){let t={instancePath:a+"/quantization/allocation/budget/megabytes",schemaPath:"#/properties/quantiza\
tion/properties/allocation/properties/budget/properties/megabytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must \
be >= 0",schema:0,parentSchema:r.properties.quantization.properties.allocation.properties.budget.properties.megabytes,data:s};e===null?e=[t]:
e.push(t),o++}}else{let t={instancePath:a+"/quantization/allocation/budget/megabytes",schemaPath:"#/properties/quantization/properties/alloc\
ation/properties/budget/properties/megabytes/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.
properties.allocation.properties.budget.properties.megabytes.type,parentSchema:r.properties.quantization.properties.allocation.properties.budget.
properties.megabytes,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/quantization/allocation/budget",schemaPath:"#/prope\
rties/quantization/properties/allocation/properties/budget/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
quantization.properties.allocation.properties.budget.type,parentSchema:r.properties.quantization.properties.allocation.properties.budget,data:p};
e===null?e=[s]:e.push(s),o++}}if(m.bitsPerWeight!==void 0){let p=m.bitsPerWeight;if(typeof p=="number"&&isFinite(p)){if(p<0||isNaN(p)){let s={
instancePath:a+"/quantization/allocation/bitsPerWeight",schemaPath:"#/properties/quantization/properties/allocation/properties/bitsPerWeight\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.
allocation.properties.bitsPerWeight,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/quantization/allocation/bitsPerWeight",
schemaPath:"#/properties/quantization/properties/allocation/properties/bitsPerWeight/type",keyword:"type",params:{type:"number"},message:"mu\
st be number",schema:r.properties.quantization.properties.allocation.properties.bitsPerWeight.type,parentSchema:r.properties.quantization.properties.
allocation.properties.bitsPerWeight,data:p};e===null?e=[s]:e.push(s),o++}}if(m.megabytes!==void 0){let p=m.megabytes;if(typeof p=="number"&&
isFinite(p)){if(p<0||isNaN(p)){let s={instancePath:a+"/quantization/allocation/megabytes",schemaPath:"#/properties/quantization/properties/a\
llocation/properties/megabytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.allocation.properties.megabytes,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/quantization/allo\
cation/megabytes",schemaPath:"#/properties/quantization/properties/allocation/properties/megabytes/type",keyword:"type",params:{type:"number"},
message:"must be number",schema:r.properties.quantization.properties.allocation.properties.megabytes.type,parentSchema:r.properties.quantization.
properties.allocation.properties.megabytes,data:p};e===null?e=[s]:e.push(s),o++}}if(m.predictedLogitKl!==void 0){let p=m.predictedLogitKl;if(typeof p==
"number"&&isFinite(p)){if(p<0||isNaN(p)){let s={instancePath:a+"/quantization/allocation/predictedLogitKl",schemaPath:"#/properties/quantiza\
tion/properties/allocation/properties/predictedLogitKl/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.quantization.properties.allocation.properties.predictedLogitKl,data:p};e===null?e=[s]:e.push(s),o++}}else{let s={instancePath:a+
"/quantization/allocation/predictedLogitKl",schemaPath:"#/properties/quantization/properties/allocation/properties/predictedLogitKl/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.allocation.properties.predictedLogitKl.type,
parentSchema:r.properties.quantization.properties.allocation.properties.predictedLogitKl,data:p};e===null?e=[s]:e.push(s),o++}}if(m.leastLogitKl!==
void 0){let p=m.leastLogitKl;if(typeof p=="number"&&isFinite(p)){if(p<0||isNaN(p)){let s={instancePath:a+"/quantization/allocation/leastLogi\
tKl",schemaPath:"#/properties/quantization/properties/allocation/properties/leastLogitKl/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.allocation.properties.leastLogitKl,data:p};e===null?
e=[s]:e.push(s),o++}}else{let s={instancePath:a+"/quantization/allocation/leastLogitKl",schemaPath:"#/properties/quantization/properties/all\
ocation/properties/leastLogitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.
allocation.properties.leastLogitKl.type,parentSchema:r.properties.quantization.properties.allocation.properties.leastLogitKl,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.rows!==void 0){let p=m.rows;if(Array.isArray(p)){if(p.length>1e5){let t={instancePath:a+"/quantization/allocation/\
rows",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/maxItems",keyword:"maxItems",params:{limit:1e5},message:"m\
ust NOT have more than 100000 items",schema:1e5,parentSchema:r.properties.quantization.properties.allocation.properties.rows,data:p};e===null?
e=[t]:e.push(t),o++}let s=p.length;for(let t=0;t<s;t++){let i=p[t];if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.part===void 0){let n={instancePath:a+
"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/required",keyword:"requ\
ired",params:{missingProperty:"part"},message:"must have required property 'part'",schema:r.properties.quantization.properties.allocation.properties.
rows.items.required,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items,data:i};e===null?e=[n]:e.push(n),o++}
if(i.tensor===void 0){let n={instancePath:a+"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantization/properties/allocation/p\
roperties/rows/items/required",keyword:"required",params:{missingProperty:"tensor"},message:"must have required property 'tensor'",schema:r.
properties.quantization.properties.allocation.properties.rows.items.required,parentSchema:r.properties.quantization.properties.allocation.properties.
rows.items,data:i};e===null?e=[n]:e.push(n),o++}if(i.bits===void 0){let n={instancePath:a+"/quantization/allocation/rows/"+t,schemaPath:"#/p\
roperties/quantization/properties/allocation/properties/rows/items/required",keyword:"required",params:{missingProperty:"bits"},message:"mus\
t have required property 'bits'",schema:r.properties.quantization.properties.allocation.properties.rows.items.required,parentSchema:r.properties.
quantization.properties.allocation.properties.rows.items,data:i};e===null?e=[n]:e.push(n),o++}if(i.predictedLogitKl===void 0){let n={instancePath:a+
"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/required",keyword:"requ\
ired",params:{missingProperty:"predictedLogitKl"},message:"must have required property 'predictedLogitKl'",schema:r.properties.quantization.
properties.allocation.properties.rows.items.required,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items,data:i};
e===null?e=[n]:e.push(n),o++}if(i.tried===void 0){let n={instancePath:a+"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantiza\
tion/properties/allocation/properties/rows/items/required",keyword:"required",params:{missingProperty:"tried"},message:"must have required p\
roperty 'tried'",schema:r.properties.quantization.properties.allocation.properties.rows.items.required,parentSchema:r.properties.quantization.
properties.allocation.properties.rows.items,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="part"||n==="tensor"||n==="bits"||n===
"predictedLogitKl"||n==="tried")){let c={instancePath:a+"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantization/properties/\
allocation/properties/rows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have a\
dditional properties",schema:!1,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items,data:i};e===null?e=[c]:e.
push(c),o++}if(i.part!==void 0){let n=i.part;if(!(n==="encoder"||n==="head")){let c={instancePath:a+"/quantization/allocation/rows/"+t+"/par\
t",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/part/enum",keyword:"enum",params:{allowedValues:r.
properties.quantization.properties.allocation.properties.rows.items.properties.part.enum},message:"must be equal to one of the allowed value\
s",schema:r.properties.quantization.properties.allocation.properties.rows.items.properties.part.enum,parentSchema:r.properties.quantization.
properties.allocation.properties.rows.items.properties.part,data:n};e===null?e=[c]:e.push(c),o++}}if(i.tensor!==void 0){let n=i.tensor;if(typeof n==
"string"){if(l(n)>1e3){let c={instancePath:a+"/quantization/allocation/rows/"+t+"/tensor",schemaPath:"#/properties/quantization/properties/a\
llocation/properties/rows/items/properties/tensor/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 ch\
aracters",schema:1e3,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tensor,data:n};e===null?e=
[c]:e.push(c),o++}if(l(n)<1){let c={instancePath:a+"/quantization/allocation/rows/"+t+"/tensor",schemaPath:"#/properties/quantization/proper\
ties/allocation/properties/rows/items/properties/tensor/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 \
characters",schema:1,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tensor,data:n};e===null?e=
[c]:e.push(c),o++}}else{let c={instancePath:a+"/quantization/allocation/rows/"+t+"/tensor",schemaPath:"#/properties/quantization/properties/\
allocation/properties/rows/items/properties/tensor/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
quantization.properties.allocation.properties.rows.items.properties.tensor.type,parentSchema:r.properties.quantization.properties.allocation.
properties.rows.items.properties.tensor,data:n};e===null?e=[c]:e.push(c),o++}}if(i.bits!==void 0){let n=i.bits;if(!(typeof n=="number"&&!(n%
1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:a+"/quantization/allocation/rows/"+t+"/bits",schemaPath:"#/properties/quantization/properti\
es/allocation/properties/rows/items/properties/bits/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
quantization.properties.allocation.properties.rows.items.properties.bits.type,parentSchema:r.properties.quantization.properties.allocation.properties.
rows.items.properties.bits,data:n};e===null?e=[c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>8||isNaN(n)){let c={instancePath:a+
"/quantization/allocation/rows/"+t+"/bits",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/bits\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:8},message:"must be <= 8",schema:8,parentSchema:r.properties.quantization.properties.
allocation.properties.rows.items.properties.bits,data:n};e===null?e=[c]:e.push(c),o++}if(n<1||isNaN(n)){let c={instancePath:a+"/quantization\
/allocation/rows/"+t+"/bits",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/bits/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.quantization.properties.allocation.properties.
rows.items.properties.bits,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.predictedLogitKl!==void 0){let n=i.predictedLogitKl;if(typeof n=="num\
ber"&&isFinite(n)){if(n<0||isNaN(n)){let c={instancePath:a+"/quantization/allocation/rows/"+t+"/predictedLogitKl",schemaPath:"#/properties/q\
uantization/properties/allocation/properties/rows/items/properties/predictedLogitKl/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.predictedLogitKl,
data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/quantization/allocation/rows/"+t+"/predictedLogitKl",schemaPath:"#/proper\
ties/quantization/properties/allocation/properties/rows/items/properties/predictedLogitKl/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:r.properties.quantization.properties.allocation.properties.rows.items.properties.predictedLogitKl.type,parentSchema:r.
properties.quantization.properties.allocation.properties.rows.items.properties.predictedLogitKl,data:n};e===null?e=[c]:e.push(c),o++}}if(i.tried!==
void 0){let n=i.tried;if(Array.isArray(n)){if(n.length>8){let u={instancePath:a+"/quantization/allocation/rows/"+t+"/tried",schemaPath:"#/pr\
operties/quantization/properties/allocation/properties/rows/items/properties/tried/maxItems",keyword:"maxItems",params:{limit:8},message:"mu\
st NOT have more than 8 items",schema:8,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried,
data:n};e===null?e=[u]:e.push(u),o++}if(n.length<1){let u={instancePath:a+"/quantization/allocation/rows/"+t+"/tried",schemaPath:"#/properti\
es/quantization/properties/allocation/properties/rows/items/properties/tried/minItems",keyword:"minItems",params:{limit:1},message:"must NOT\
 have fewer than 1 items",schema:1,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried,data:n};
e===null?e=[u]:e.push(u),o++}let c=n.length;for(let u=0;u<c;u++){let f=n[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.bits===void 0){
let y={instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u,schemaPath:"#/properties/quantization/properties/allocation/properties/\
rows/items/properties/tried/items/required",keyword:"required",params:{missingProperty:"bits"},message:"must have required property 'bits'",
schema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.required,parentSchema:r.properties.quantization.
properties.allocation.properties.rows.items.properties.tried.items,data:f};e===null?e=[y]:e.push(y),o++}if(f.logitKl===void 0){let y={instancePath:a+
"/quantization/allocation/rows/"+t+"/tried/"+u,schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/\
tried/items/required",keyword:"required",params:{missingProperty:"logitKl"},message:"must have required property 'logitKl'",schema:r.properties.
quantization.properties.allocation.properties.rows.items.properties.tried.items.required,parentSchema:r.properties.quantization.properties.allocation.
properties.rows.items.properties.tried.items,data:f};e===null?e=[y]:e.push(y),o++}for(let y in f)if(!(y==="bits"||y==="logitKl")){let q={instancePath:a+
"/quantization/allocation/rows/"+t+"/tried/"+u,schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/\
tried/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:y},message:"must NOT have additional properties",
schema:!1,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items,data:f};e===null?e=[q]:e.
push(q),o++}if(f.bits!==void 0){let y=f.bits;if(!(typeof y=="number"&&!(y%1)&&!isNaN(y)&&isFinite(y))){let q={instancePath:a+"/quantization/\
allocation/rows/"+t+"/tried/"+u+"/bits",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/tried/i\
tems/properties/bits/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.allocation.
properties.rows.items.properties.tried.items.properties.bits.type,parentSchema:r.properties.quantization.properties.allocation.properties.rows.
items.properties.tried.items.properties.bits,data:y};e===null?e=[q]:e.push(q),o++}if(typeof y=="number"&&isFinite(y)){if(y>8||isNaN(y)){let q={
instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u+"/bits",schemaPath:"#/properties/quantization/properties/allocation/properties\
/rows/items/properties/tried/items/properties/bits/maximum",keyword:"maximum",params:{comparison:"<=",limit:8},message:"must be <= 8",schema:8,
parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.properties.bits,data:y};e===null?e=
[q]:e.push(q),o++}if(y<1||isNaN(y)){let q={instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u+"/bits",schemaPath:"#/properties/qu\
antization/properties/allocation/properties/rows/items/properties/tried/items/properties/bits/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.
items.properties.bits,data:y};e===null?e=[q]:e.push(q),o++}}}if(f.logitKl!==void 0){let y=f.logitKl;if(typeof y=="number"&&isFinite(y)){if(y<
0||isNaN(y)){let q={instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u+"/logitKl",schemaPath:"#/properties/quantization/propertie\
s/allocation/properties/rows/items/properties/tried/items/properties/logitKl/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.properties.
logitKl,data:y};e===null?e=[q]:e.push(q),o++}}else{let q={instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u+"/logitKl",schemaPath:"\
#/properties/quantization/properties/allocation/properties/rows/items/properties/tried/items/properties/logitKl/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.
properties.logitKl.type,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.properties.
logitKl,data:y};e===null?e=[q]:e.push(q),o++}}}else{let y={instancePath:a+"/quantization/allocation/rows/"+t+"/tried/"+u,schemaPath:"#/prope\
rties/quantization/properties/allocation/properties/rows/items/properties/tried/items/type",keyword:"type",params:{type:"object"},message:"m\
ust be object",schema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried.items.type,parentSchema:r.properties.
quantization.properties.allocation.properties.rows.items.properties.tried.items,data:f};e===null?e=[y]:e.push(y),o++}}}else{let c={instancePath:a+
"/quantization/allocation/rows/"+t+"/tried",schemaPath:"#/properties/quantization/properties/allocation/properties/rows/items/properties/tri\
ed/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.allocation.properties.rows.
items.properties.tried.type,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items.properties.tried,data:n};e===
null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/quantization/allocation/rows/"+t,schemaPath:"#/properties/quantization/properties/al\
location/properties/rows/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.
allocation.properties.rows.items.type,parentSchema:r.properties.quantization.properties.allocation.properties.rows.items,data:i};e===null?e=
[n]:e.push(n),o++}}}else{let s={instancePath:a+"/quantization/allocation/rows",schemaPath:"#/properties/quantization/properties/allocation/p\
roperties/rows/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.allocation.properties.
rows.type,parentSchema:r.properties.quantization.properties.allocation.properties.rows,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+
"/quantization/allocation",schemaPath:"#/properties/quantization/properties/allocation/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.quantization.properties.allocation.type,parentSchema:r.properties.quantization.properties.allocation,data:m};
e===null?e=[p]:e.push(p),o++}}if(d.totals!==void 0){let m=d.totals;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.onnx===void 0){let p={instancePath:a+
"/quantization/totals",schemaPath:"#/properties/quantization/properties/totals/required",keyword:"required",params:{missingProperty:"onnx"},
message:"must have required property 'onnx'",schema:r.properties.quantization.properties.totals.required,parentSchema:r.properties.quantization.
properties.totals,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="onnx"||p==="mlpackage")){let s={instancePath:a+"/quantizatio\
n/totals",schemaPath:"#/properties/quantization/properties/totals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.totals,data:m};e===null?e=[s]:e.push(
s),o++}if(m.onnx!==void 0){let p=m.onnx;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.encoder===void 0){let s={instancePath:a+"/quantiza\
tion/totals/onnx",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/required",keyword:"required",params:{missingProperty:"\
encoder"},message:"must have required property 'encoder'",schema:r.properties.quantization.properties.totals.properties.onnx.required,parentSchema:r.
properties.quantization.properties.totals.properties.onnx,data:p};e===null?e=[s]:e.push(s),o++}if(p.head===void 0){let s={instancePath:a+"/q\
uantization/totals/onnx",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/required",keyword:"required",params:{missingProperty:"\
head"},message:"must have required property 'head'",schema:r.properties.quantization.properties.totals.properties.onnx.required,parentSchema:r.
properties.quantization.properties.totals.properties.onnx,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="encoder"||s==="head")){
let t={instancePath:a+"/quantization/totals/onnx",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
quantization.properties.totals.properties.onnx,data:p};e===null?e=[t]:e.push(t),o++}if(p.encoder!==void 0){let s=p.encoder;if(s&&typeof s=="\
object"&&!Array.isArray(s)){if(s.sourceBytes===void 0){let t={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/properties/qu\
antization/properties/totals/properties/onnx/properties/encoder/required",keyword:"required",params:{missingProperty:"sourceBytes"},message:"\
must have required property 'sourceBytes'",schema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.required,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.emittedBytes===void 0){
let t={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties\
/encoder/required",keyword:"required",params:{missingProperty:"emittedBytes"},message:"must have required property 'emittedBytes'",schema:r.
properties.quantization.properties.totals.properties.onnx.properties.encoder.required,parentSchema:r.properties.quantization.properties.totals.
properties.onnx.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.quantizedBytes===void 0){let t={instancePath:a+"/quantization/t\
otals/onnx/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/required",keyword:"required",
params:{missingProperty:"quantizedBytes"},message:"must have required property 'quantizedBytes'",schema:r.properties.quantization.properties.
totals.properties.onnx.properties.encoder.required,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder,
data:s};e===null?e=[t]:e.push(t),o++}if(s.otherBytes===void 0){let t={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/prope\
rties/quantization/properties/totals/properties/onnx/properties/encoder/required",keyword:"required",params:{missingProperty:"otherBytes"},message:"\
must have required property 'otherBytes'",schema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.required,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.parameters===void 0){
let t={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties\
/encoder/required",keyword:"required",params:{missingProperty:"parameters"},message:"must have required property 'parameters'",schema:r.properties.
quantization.properties.totals.properties.onnx.properties.encoder.required,parentSchema:r.properties.quantization.properties.totals.properties.
onnx.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="sourceBytes"||t==="emittedBytes"||t==="quantizedBytes"||
t==="otherBytes"||t==="parameters")){let i={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/properties/quantization/propert\
ies/totals/properties/onnx/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"mu\
st NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder,data:s};
e===null?e=[i]:e.push(i),o++}if(s.sourceBytes!==void 0){let t=s.sourceBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={
instancePath:a+"/quantization/totals/onnx/encoder/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/prope\
rties/encoder/properties/sourceBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.
properties.totals.properties.onnx.properties.encoder.properties.sourceBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.
onnx.properties.encoder.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||
isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/prop\
erties/onnx/properties/encoder/properties/sourceBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"mu\
st be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.
properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/sourc\
eBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/sourceBytes/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.
onnx.properties.encoder.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.emittedBytes!==void 0){let t=s.emittedBytes;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/encoder/emittedBytes",schemaPath:"#/properties/q\
uantization/properties/totals/properties/onnx/properties/encoder/properties/emittedBytes/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.emittedBytes.type,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t==
"number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/emittedBytes",schemaPath:"#\
/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/emittedBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
totals.properties.onnx.properties.encoder.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+
"/quantization/totals/onnx/encoder/emittedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/\
properties/emittedBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.totals.properties.onnx.properties.encoder.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.quantizedBytes!==
void 0){let t=s.quantizedBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/en\
coder/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/quantizedBytes/t\
ype",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.
encoder.properties.quantizedBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.
quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+
"/quantization/totals/onnx/encoder/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encode\
r/properties/quantizedBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",
schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.quantizedBytes,
data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/quantizedBytes",schemaPath:"\
#/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/quantizedBytes/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.
encoder.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.otherBytes!==void 0){let t=s.otherBytes;if(!(typeof t=="number"&&
!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/encoder/otherBytes",schemaPath:"#/properties/quantization/\
properties/totals/properties/onnx/properties/encoder/properties/otherBytes/type",keyword:"type",params:{type:"integer"},message:"must be int\
eger",schema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.otherBytes.type,parentSchema:r.properties.
quantization.properties.totals.properties.onnx.properties.encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="n\
umber"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/otherBytes",schemaPath:"#/pro\
perties/quantization/properties/totals/properties/onnx/properties/encoder/properties/otherBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
totals.properties.onnx.properties.encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+
"/quantization/totals/onnx/encoder/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/pr\
operties/otherBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.
properties.totals.properties.onnx.properties.encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.parameters!==void 0){
let t=s.parameters;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/encoder/parame\
ters",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/parameters/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.
parameters.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.parameters,data:t};e===
null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/on\
nx/encoder/parameters",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/encoder/properties/parameters/maxi\
mum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}if(t<
0||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/encoder/parameters",schemaPath:"#/properties/quantization/properties/totals/pr\
operties/onnx/properties/encoder/properties/parameters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder.properties.parameters,data:t};e===null?e=[i]:e.push(
i),o++}}}}else{let t={instancePath:a+"/quantization/totals/onnx/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/\
onnx/properties/encoder/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.totals.
properties.onnx.properties.encoder.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.encoder,data:s};
e===null?e=[t]:e.push(t),o++}}if(p.head!==void 0){let s=p.head;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.sourceBytes===void 0){let t={
instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/requ\
ired",keyword:"required",params:{missingProperty:"sourceBytes"},message:"must have required property 'sourceBytes'",schema:r.properties.quantization.
properties.totals.properties.onnx.properties.head.required,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.
head,data:s};e===null?e=[t]:e.push(t),o++}if(s.emittedBytes===void 0){let t={instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/p\
roperties/quantization/properties/totals/properties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"emittedBytes"},
message:"must have required property 'emittedBytes'",schema:r.properties.quantization.properties.totals.properties.onnx.properties.head.required,
parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head,data:s};e===null?e=[t]:e.push(t),o++}if(s.quantizedBytes===
void 0){let t={instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/prope\
rties/head/required",keyword:"required",params:{missingProperty:"quantizedBytes"},message:"must have required property 'quantizedBytes'",schema:r.
properties.quantization.properties.totals.properties.onnx.properties.head.required,parentSchema:r.properties.quantization.properties.totals.
properties.onnx.properties.head,data:s};e===null?e=[t]:e.push(t),o++}if(s.otherBytes===void 0){let t={instancePath:a+"/quantization/totals/o\
nnx/head",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"\
otherBytes"},message:"must have required property 'otherBytes'",schema:r.properties.quantization.properties.totals.properties.onnx.properties.
head.required,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head,data:s};e===null?e=[t]:e.push(t),o++}
if(s.parameters===void 0){let t={instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/properties/quantization/properties/totals/pro\
perties/onnx/properties/head/required",keyword:"required",params:{missingProperty:"parameters"},message:"must have required property 'parame\
ters'",schema:r.properties.quantization.properties.totals.properties.onnx.properties.head.required,parentSchema:r.properties.quantization.properties.
totals.properties.onnx.properties.head,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="sourceBytes"||t==="emittedBytes"||t==="\
quantizedBytes"||t==="otherBytes"||t==="parameters")){let i={instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/properties/quanti\
zation/properties/totals/properties/onnx/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.
head,data:s};e===null?e=[i]:e.push(i),o++}if(s.sourceBytes!==void 0){let t=s.sourceBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){let i={instancePath:a+"/quantization/totals/onnx/head/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/properties/o\
nnx/properties/head/properties/sourceBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.
properties.totals.properties.onnx.properties.head.properties.sourceBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.
onnx.properties.head.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||
isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/propert\
ies/onnx/properties/head/properties/sourceBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be \
<= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.
sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/sourceBytes",schemaPath:"\
#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/sourceBytes/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.
sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.emittedBytes!==void 0){let t=s.emittedBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/head/emittedBytes",schemaPath:"#/properties/quantization/properties/total\
s/properties/onnx/properties/head/properties/emittedBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
quantization.properties.totals.properties.onnx.properties.head.properties.emittedBytes.type,parentSchema:r.properties.quantization.properties.
totals.properties.onnx.properties.head.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>
9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/emittedBytes",schemaPath:"#/properties/quantization/proper\
ties/totals/properties/onnx/properties/head/properties/emittedBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},
message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.
head.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/em\
ittedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/emittedBytes/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.
onnx.properties.head.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.quantizedBytes!==void 0){let t=s.quantizedBytes;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/head/quantizedBytes",schemaPath:"#/properties/qu\
antization/properties/totals/properties/onnx/properties/head/properties/quantizedBytes/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.quantizedBytes.type,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.head.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t==
"number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/quantizedBytes",schemaPath:"#/\
properties/quantization/properties/totals/properties/onnx/properties/head/properties/quantizedBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
totals.properties.onnx.properties.head.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+
"/quantization/totals/onnx/head/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/prop\
erties/quantizedBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.totals.properties.onnx.properties.head.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.otherBytes!==
void 0){let t=s.otherBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/onnx/head/o\
therBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/otherBytes/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.
otherBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.otherBytes,data:t};e===null?
e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/he\
ad/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/otherBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
quantization.properties.totals.properties.onnx.properties.head.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){
let i={instancePath:a+"/quantization/totals/onnx/head/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/pr\
operties/head/properties/otherBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.head.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.
parameters!==void 0){let t=s.parameters;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/total\
s/onnx/head/parameters",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/parameters/type",
keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.onnx.properties.
head.properties.parameters.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head.properties.parameters,
data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantizati\
on/totals/onnx/head/parameters",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/head/properties/parameter\
s/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.head.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||
isNaN(t)){let i={instancePath:a+"/quantization/totals/onnx/head/parameters",schemaPath:"#/properties/quantization/properties/totals/properti\
es/onnx/properties/head/properties/parameters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.quantization.properties.totals.properties.onnx.properties.head.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}}}}else{
let t={instancePath:a+"/quantization/totals/onnx/head",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/properties/he\
ad/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.totals.properties.onnx.properties.
head.type,parentSchema:r.properties.quantization.properties.totals.properties.onnx.properties.head,data:s};e===null?e=[t]:e.push(t),o++}}}else{
let s={instancePath:a+"/quantization/totals/onnx",schemaPath:"#/properties/quantization/properties/totals/properties/onnx/type",keyword:"typ\
e",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.totals.properties.onnx.type,parentSchema:r.properties.
quantization.properties.totals.properties.onnx,data:p};e===null?e=[s]:e.push(s),o++}}if(m.mlpackage!==void 0){let p=m.mlpackage;if(p&&typeof p==
"object"&&!Array.isArray(p)){if(p.encoder===void 0){let s={instancePath:a+"/quantization/totals/mlpackage",schemaPath:"#/properties/quantiza\
tion/properties/totals/properties/mlpackage/required",keyword:"required",params:{missingProperty:"encoder"},message:"must have required prop\
erty 'encoder'",schema:r.properties.quantization.properties.totals.properties.mlpackage.required,parentSchema:r.properties.quantization.properties.
totals.properties.mlpackage,data:p};e===null?e=[s]:e.push(s),o++}if(p.head===void 0){let s={instancePath:a+"/quantization/totals/mlpackage",
schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/required",keyword:"required",params:{missingProperty:"head"},message:"\
must have required property 'head'",schema:r.properties.quantization.properties.totals.properties.mlpackage.required,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="encoder"||s==="head")){let t={
instancePath:a+"/quantization/totals/mlpackage",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage,data:p};e===null?e=[t]:e.push(t),o++}if(p.encoder!==void 0){let s=p.encoder;if(s&&typeof s==
"object"&&!Array.isArray(s)){if(s.sourceBytes===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/encoder",schemaPath:"#/propert\
ies/quantization/properties/totals/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"sourceBytes"},
message:"must have required property 'sourceBytes'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.
required,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}
if(s.emittedBytes===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/encoder",schemaPath:"#/properties/quantization/properties/\
totals/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"emittedBytes"},message:"must have requi\
red property 'emittedBytes'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.required,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.quantizedBytes===
void 0){let t={instancePath:a+"/quantization/totals/mlpackage/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/ml\
package/properties/encoder/required",keyword:"required",params:{missingProperty:"quantizedBytes"},message:"must have required property 'quan\
tizedBytes'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.required,parentSchema:r.properties.quantization.
properties.totals.properties.mlpackage.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.otherBytes===void 0){let t={instancePath:a+
"/quantization/totals/mlpackage/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/req\
uired",keyword:"required",params:{missingProperty:"otherBytes"},message:"must have required property 'otherBytes'",schema:r.properties.quantization.
properties.totals.properties.mlpackage.properties.encoder.required,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.
properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}if(s.parameters===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/enco\
der",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/required",keyword:"required",params:{missingProperty:"\
parameters"},message:"must have required property 'parameters'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.
encoder.required,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder,data:s};e===null?e=[t]:e.push(
t),o++}for(let t in s)if(!(t==="sourceBytes"||t==="emittedBytes"||t==="quantizedBytes"||t==="otherBytes"||t==="parameters")){let i={instancePath:a+
"/quantization/totals/mlpackage/encoder",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder,data:s};e===null?e=[i]:e.push(i),o++}if(s.sourceBytes!==void 0){
let t=s.sourceBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/\
sourceBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/sourceBytes/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.
properties.sourceBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.sourceBytes,
data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantizati\
on/totals/mlpackage/encoder/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/pro\
perties/sourceBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,
parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.sourceBytes,data:t};e===null?e=[
i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/sourceBytes",schemaPath:"#/properties/quant\
ization/properties/totals/properties/mlpackage/properties/encoder/properties/sourceBytes/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.
sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.emittedBytes!==void 0){let t=s.emittedBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/emittedBytes",schemaPath:"#/properties/quantization/properti\
es/totals/properties/mlpackage/properties/encoder/properties/emittedBytes/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.emittedBytes.type,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}
if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/emittedBy\
tes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/emittedBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage.properties.encoder.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||
isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/emittedBytes",schemaPath:"#/properties/quantization/properties/total\
s/properties/mlpackage/properties/encoder/properties/emittedBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must \
be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.emittedBytes,data:t};
e===null?e=[i]:e.push(i),o++}}}if(s.quantizedBytes!==void 0){let t=s.quantizedBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){
let i={instancePath:a+"/quantization/totals/mlpackage/encoder/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/proper\
ties/mlpackage/properties/encoder/properties/quantizedBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.quantizedBytes.type,parentSchema:r.properties.quantization.
properties.totals.properties.mlpackage.properties.encoder.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="numbe\
r"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/quantizedBytes",schemaPath:"\
#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/quantizedBytes/maximum",keyword:"maximum",params:{
comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.
properties.totals.properties.mlpackage.properties.encoder.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={
instancePath:a+"/quantization/totals/mlpackage/encoder/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/ml\
package/properties/encoder/properties/quantizedBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.quantizedBytes,data:t};e===null?
e=[i]:e.push(i),o++}}}if(s.otherBytes!==void 0){let t=s.otherBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+
"/quantization/totals/mlpackage/encoder/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/\
encoder/properties/otherBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.
totals.properties.mlpackage.properties.encoder.properties.otherBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.
mlpackage.properties.encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||
isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/otherBytes",schemaPath:"#/properties/quantization/properties/totals/\
properties/mlpackage/properties/encoder/properties/otherBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"\
must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.
encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/e\
ncoder/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/otherBytes/min\
imum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.
properties.mlpackage.properties.encoder.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.parameters!==void 0){let t=s.parameters;
if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/parameters",schemaPath:"\
#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/parameters/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.parameters.
type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.parameters,data:t};e===null?
e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpacka\
ge/encoder/parameters",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/encoder/properties/parameters\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}
if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/encoder/parameters",schemaPath:"#/properties/quantization/properties\
/totals/properties/mlpackage/properties/encoder/properties/parameters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"m\
ust be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.encoder.properties.parameters,
data:t};e===null?e=[i]:e.push(i),o++}}}}else{let t={instancePath:a+"/quantization/totals/mlpackage/encoder",schemaPath:"#/properties/quantiz\
ation/properties/totals/properties/mlpackage/properties/encoder/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.encoder.type,parentSchema:r.properties.quantization.properties.totals.
properties.mlpackage.properties.encoder,data:s};e===null?e=[t]:e.push(t),o++}}if(p.head!==void 0){let s=p.head;if(s&&typeof s=="object"&&!Array.
isArray(s)){if(s.sourceBytes===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/head",schemaPath:"#/properties/quantization/pro\
perties/totals/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"sourceBytes"},message:"must have r\
equired property 'sourceBytes'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.required,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.head,data:s};e===null?e=[t]:e.push(t),o++}if(s.emittedBytes===void 0){
let t={instancePath:a+"/quantization/totals/mlpackage/head",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/pro\
perties/head/required",keyword:"required",params:{missingProperty:"emittedBytes"},message:"must have required property 'emittedBytes'",schema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.head.required,parentSchema:r.properties.quantization.properties.totals.
properties.mlpackage.properties.head,data:s};e===null?e=[t]:e.push(t),o++}if(s.quantizedBytes===void 0){let t={instancePath:a+"/quantization\
/totals/mlpackage/head",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/head/required",keyword:"requ\
ired",params:{missingProperty:"quantizedBytes"},message:"must have required property 'quantizedBytes'",schema:r.properties.quantization.properties.
totals.properties.mlpackage.properties.head.required,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.
head,data:s};e===null?e=[t]:e.push(t),o++}if(s.otherBytes===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/head",schemaPath:"\
#/properties/quantization/properties/totals/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"other\
Bytes"},message:"must have required property 'otherBytes'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.
head.required,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head,data:s};e===null?e=[t]:e.push(t),
o++}if(s.parameters===void 0){let t={instancePath:a+"/quantization/totals/mlpackage/head",schemaPath:"#/properties/quantization/properties/t\
otals/properties/mlpackage/properties/head/required",keyword:"required",params:{missingProperty:"parameters"},message:"must have required pr\
operty 'parameters'",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.required,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage.properties.head,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="sourceByte\
s"||t==="emittedBytes"||t==="quantizedBytes"||t==="otherBytes"||t==="parameters")){let i={instancePath:a+"/quantization/totals/mlpackage/hea\
d",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/head/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.
totals.properties.mlpackage.properties.head,data:s};e===null?e=[i]:e.push(i),o++}if(s.sourceBytes!==void 0){let t=s.sourceBytes;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/head/sourceBytes",schemaPath:"#/properties/\
quantization/properties/totals/properties/mlpackage/properties/head/properties/sourceBytes/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.sourceBytes.type,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t==
"number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/sourceBytes",schemaPath:"\
#/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/sourceBytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
totals.properties.mlpackage.properties.head.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+
"/quantization/totals/mlpackage/head/sourceBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/he\
ad/properties/sourceBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage.properties.head.properties.sourceBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.emittedBytes!==
void 0){let t=s.emittedBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage\
/head/emittedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/emittedBytes/typ\
e",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.
properties.head.properties.emittedBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.
emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+
"/quantization/totals/mlpackage/head/emittedBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/h\
ead/properties/emittedBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",
schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.emittedBytes,
data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/emittedBytes",schemaPath:"\
#/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/emittedBytes/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.
head.properties.emittedBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.quantizedBytes!==void 0){let t=s.quantizedBytes;if(!(typeof t=="num\
ber"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/head/quantizedBytes",schemaPath:"#/properties/q\
uantization/properties/totals/properties/mlpackage/properties/head/properties/quantizedBytes/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.quantizedBytes.type,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}
if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/quantizedByt\
es",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/quantizedBytes/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage.properties.head.properties.quantizedBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(
t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/quantizedBytes",schemaPath:"#/properties/quantization/properties/totals/prope\
rties/mlpackage/properties/head/properties/quantizedBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",
schema:0,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.quantizedBytes,data:t};e===
null?e=[i]:e.push(i),o++}}}if(s.otherBytes!==void 0){let t=s.otherBytes;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+
"/quantization/totals/mlpackage/head/otherBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/hea\
d/properties/otherBytes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.quantization.properties.totals.
properties.mlpackage.properties.head.properties.otherBytes.type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.
properties.head.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(
t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/otherBytes",schemaPath:"#/properties/quantization/properties/totals/propertie\
s/mlpackage/properties/head/properties/otherBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must b\
e <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.
properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/othe\
rBytes",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/otherBytes/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.totals.properties.
mlpackage.properties.head.properties.otherBytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.parameters!==void 0){let t=s.parameters;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/quantization/totals/mlpackage/head/parameters",schemaPath:"#/properties/q\
uantization/properties/totals/properties/mlpackage/properties/head/properties/parameters/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.parameters.type,parentSchema:r.
properties.quantization.properties.totals.properties.mlpackage.properties.head.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t==
"number"&&isFinite(t)){if(t>9007199254740991||isNaN(t)){let i={instancePath:a+"/quantization/totals/mlpackage/head/parameters",schemaPath:"#\
/properties/quantization/properties/totals/properties/mlpackage/properties/head/properties/parameters/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.quantization.properties.
totals.properties.mlpackage.properties.head.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+
"/quantization/totals/mlpackage/head/parameters",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties/hea\
d/properties/parameters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.
quantization.properties.totals.properties.mlpackage.properties.head.properties.parameters,data:t};e===null?e=[i]:e.push(i),o++}}}}else{let t={
instancePath:a+"/quantization/totals/mlpackage/head",schemaPath:"#/properties/quantization/properties/totals/properties/mlpackage/properties\
/head/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.totals.properties.mlpackage.
properties.head.type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage.properties.head,data:s};e===null?e=[t]:e.
push(t),o++}}}else{let s={instancePath:a+"/quantization/totals/mlpackage",schemaPath:"#/properties/quantization/properties/totals/properties\
/mlpackage/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.totals.properties.
mlpackage.type,parentSchema:r.properties.quantization.properties.totals.properties.mlpackage,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={
instancePath:a+"/quantization/totals",schemaPath:"#/properties/quantization/properties/totals/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.quantization.properties.totals.type,parentSchema:r.properties.quantization.properties.totals,data:m};e===
null?e=[p]:e.push(p),o++}}}else{let m={instancePath:a+"/quantization",schemaPath:"#/properties/quantization/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.quantization.type,parentSchema:r.properties.quantization,data:d};e===null?e=[m]:e.push(
m),o++}}if(h.evidence!==void 0){let d=h.evidence;if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.runtime===void 0){let m={instancePath:a+"\
/evidence",schemaPath:"#/properties/evidence/required",keyword:"required",params:{missingProperty:"runtime"},message:"must have required pro\
perty 'runtime'",schema:r.properties.evidence.required,parentSchema:r.properties.evidence,data:d};e===null?e=[m]:e.push(m),o++}if(d.limits===
void 0){let m={instancePath:a+"/evidence",schemaPath:"#/properties/evidence/required",keyword:"required",params:{missingProperty:"limits"},message:"\
must have required property 'limits'",schema:r.properties.evidence.required,parentSchema:r.properties.evidence,data:d};e===null?e=[m]:e.push(
m),o++}if(d.optimizationError===void 0){let m={instancePath:a+"/evidence",schemaPath:"#/properties/evidence/required",keyword:"required",params:{
missingProperty:"optimizationError"},message:"must have required property 'optimizationError'",schema:r.properties.evidence.required,parentSchema:r.
properties.evidence,data:d};e===null?e=[m]:e.push(m),o++}if(d.clips===void 0){let m={instancePath:a+"/evidence",schemaPath:"#/properties/evi\
dence/required",keyword:"required",params:{missingProperty:"clips"},message:"must have required property 'clips'",schema:r.properties.evidence.
required,parentSchema:r.properties.evidence,data:d};e===null?e=[m]:e.push(m),o++}if(d.cer===void 0){let m={instancePath:a+"/evidence",schemaPath:"\
#/properties/evidence/required",keyword:"required",params:{missingProperty:"cer"},message:"must have required property 'cer'",schema:r.properties.
evidence.required,parentSchema:r.properties.evidence,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)if(!(m==="runtime"||m==="limits"||m===
"optimizationError"||m==="clips"||m==="cer"||m==="mlpackage")){let p={instancePath:a+"/evidence",schemaPath:"#/properties/evidence/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.evidence,data:d};e===null?e=[p]:e.push(p),o++}if(d.runtime!==void 0){let m=d.runtime;if(typeof m=="string"){if(l(m)>1e5){let p={instancePath:a+
"/evidence/runtime",schemaPath:"#/properties/evidence/properties/runtime/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT\
 have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.runtime,data:m};e===null?e=[p]:e.push(p),o++}}else{
let p={instancePath:a+"/evidence/runtime",schemaPath:"#/properties/evidence/properties/runtime/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.evidence.properties.runtime.type,parentSchema:r.properties.evidence.properties.runtime,data:m};e===null?
e=[p]:e.push(p),o++}}if(d.limits!==void 0){let m=d.limits;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.minCosine===void 0){let p={instancePath:a+
"/evidence/limits",schemaPath:"#/properties/evidence/properties/limits/required",keyword:"required",params:{missingProperty:"minCosine"},message:"\
must have required property 'minCosine'",schema:r.properties.evidence.properties.limits.required,parentSchema:r.properties.evidence.properties.
limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxMeanShiftSd===void 0){let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/\
evidence/properties/limits/required",keyword:"required",params:{missingProperty:"maxMeanShiftSd"},message:"must have required property 'maxM\
eanShiftSd'",schema:r.properties.evidence.properties.limits.required,parentSchema:r.properties.evidence.properties.limits,data:m};e===null?e=
[p]:e.push(p),o++}if(m.maxLogSdShift===void 0){let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/evidence/properties/limits/\
required",keyword:"required",params:{missingProperty:"maxLogSdShift"},message:"must have required property 'maxLogSdShift'",schema:r.properties.
evidence.properties.limits.required,parentSchema:r.properties.evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxGoldenLogitsError===
void 0){let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/evidence/properties/limits/required",keyword:"required",params:{missingProperty:"\
maxGoldenLogitsError"},message:"must have required property 'maxGoldenLogitsError'",schema:r.properties.evidence.properties.limits.required,
parentSchema:r.properties.evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxLogitKl===void 0){let p={instancePath:a+"/\
evidence/limits",schemaPath:"#/properties/evidence/properties/limits/required",keyword:"required",params:{missingProperty:"maxLogitKl"},message:"\
must have required property 'maxLogitKl'",schema:r.properties.evidence.properties.limits.required,parentSchema:r.properties.evidence.properties.
limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxCer===void 0){let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/evidence\
/properties/limits/required",keyword:"required",params:{missingProperty:"maxCer"},message:"must have required property 'maxCer'",schema:r.properties.
evidence.properties.limits.required,parentSchema:r.properties.evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxCerIncrease===
void 0){let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/evidence/properties/limits/required",keyword:"required",params:{missingProperty:"\
maxCerIncrease"},message:"must have required property 'maxCerIncrease'",schema:r.properties.evidence.properties.limits.required,parentSchema:r.
properties.evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}if(m.maxOptimizationError===void 0){let p={instancePath:a+"/evide\
nce/limits",schemaPath:"#/properties/evidence/properties/limits/required",keyword:"required",params:{missingProperty:"maxOptimizationError"},
message:"must have required property 'maxOptimizationError'",schema:r.properties.evidence.properties.limits.required,parentSchema:r.properties.
evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="minCosine"||p==="maxMeanShiftSd"||p==="maxLogSdShif\
t"||p==="maxGoldenLogitsError"||p==="maxLogitKl"||p==="maxCer"||p==="maxCerIncrease"||p==="maxOptimizationError")){let s={instancePath:a+"/e\
vidence/limits",schemaPath:"#/properties/evidence/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.limits,data:m};e===null?e=[s]:e.push(s),
o++}if(m.minCosine!==void 0){let p=m.minCosine;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/minCosine",schemaPath:"\
#/properties/evidence/properties/limits/properties/minCosine/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.limits.properties.minCosine.type,parentSchema:r.properties.evidence.properties.limits.properties.minCosine,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.maxMeanShiftSd!==void 0){let p=m.maxMeanShiftSd;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evi\
dence/limits/maxMeanShiftSd",schemaPath:"#/properties/evidence/properties/limits/properties/maxMeanShiftSd/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:r.properties.evidence.properties.limits.properties.maxMeanShiftSd.type,parentSchema:r.properties.evidence.
properties.limits.properties.maxMeanShiftSd,data:p};e===null?e=[s]:e.push(s),o++}}if(m.maxLogSdShift!==void 0){let p=m.maxLogSdShift;if(!(typeof p==
"number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/maxLogSdShift",schemaPath:"#/properties/evidence/properties/limits/propertie\
s/maxLogSdShift/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.limits.properties.
maxLogSdShift.type,parentSchema:r.properties.evidence.properties.limits.properties.maxLogSdShift,data:p};e===null?e=[s]:e.push(s),o++}}if(m.
maxGoldenLogitsError!==void 0){let p=m.maxGoldenLogitsError;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/m\
axGoldenLogitsError",schemaPath:"#/properties/evidence/properties/limits/properties/maxGoldenLogitsError/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:r.properties.evidence.properties.limits.properties.maxGoldenLogitsError.type,parentSchema:r.properties.
evidence.properties.limits.properties.maxGoldenLogitsError,data:p};e===null?e=[s]:e.push(s),o++}}if(m.maxLogitKl!==void 0){let p=m.maxLogitKl;
if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/maxLogitKl",schemaPath:"#/properties/evidence/properties/limi\
ts/properties/maxLogitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.limits.
properties.maxLogitKl.type,parentSchema:r.properties.evidence.properties.limits.properties.maxLogitKl,data:p};e===null?e=[s]:e.push(s),o++}}
if(m.maxCer!==void 0){let p=m.maxCer;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/maxCer",schemaPath:"#/pr\
operties/evidence/properties/limits/properties/maxCer/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.limits.properties.maxCer.type,parentSchema:r.properties.evidence.properties.limits.properties.maxCer,data:p};e===null?e=
[s]:e.push(s),o++}}if(m.maxCerIncrease!==void 0){let p=m.maxCerIncrease;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evide\
nce/limits/maxCerIncrease",schemaPath:"#/properties/evidence/properties/limits/properties/maxCerIncrease/type",keyword:"type",params:{type:"\
number"},message:"must be number",schema:r.properties.evidence.properties.limits.properties.maxCerIncrease.type,parentSchema:r.properties.evidence.
properties.limits.properties.maxCerIncrease,data:p};e===null?e=[s]:e.push(s),o++}}if(m.maxOptimizationError!==void 0){let p=m.maxOptimizationError;
if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/limits/maxOptimizationError",schemaPath:"#/properties/evidence/prope\
rties/limits/properties/maxOptimizationError/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.
properties.limits.properties.maxOptimizationError.type,parentSchema:r.properties.evidence.properties.limits.properties.maxOptimizationError,
data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+"/evidence/limits",schemaPath:"#/properties/evidence/properties/limits/typ\
e",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.limits.type,parentSchema:r.properties.
evidence.properties.limits,data:m};e===null?e=[p]:e.push(p),o++}}if(d.optimizationError!==void 0){let m=d.optimizationError;if(m&&typeof m==
"object"&&!Array.isArray(m)){if(m.encoder===void 0){let p={instancePath:a+"/evidence/optimizationError",schemaPath:"#/properties/evidence/pr\
operties/optimizationError/required",keyword:"required",params:{missingProperty:"encoder"},message:"must have required property 'encoder'",schema:r.
properties.evidence.properties.optimizationError.required,parentSchema:r.properties.evidence.properties.optimizationError,data:m};e===null?e=
[p]:e.push(p),o++}if(m.head===void 0){let p={instancePath:a+"/evidence/optimizationError",schemaPath:"#/properties/evidence/properties/optim\
izationError/required",keyword:"required",params:{missingProperty:"head"},message:"must have required property 'head'",schema:r.properties.evidence.
properties.optimizationError.required,parentSchema:r.properties.evidence.properties.optimizationError,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)
if(!(p==="encoder"||p==="head")){let s={instancePath:a+"/evidence/optimizationError",schemaPath:"#/properties/evidence/properties/optimizati\
onError/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.evidence.properties.optimizationError,data:m};e===null?e=[s]:e.push(s),o++}if(m.encoder!==void 0){let p=m.encoder;
if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/optimizationError/encoder",schemaPath:"#/properties/evidence/propert\
ies/optimizationError/properties/encoder/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.
optimizationError.properties.encoder.type,parentSchema:r.properties.evidence.properties.optimizationError.properties.encoder,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.head!==void 0){let p=m.head;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/optimizationEr\
ror/head",schemaPath:"#/properties/evidence/properties/optimizationError/properties/head/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:r.properties.evidence.properties.optimizationError.properties.head.type,parentSchema:r.properties.evidence.properties.
optimizationError.properties.head,data:p};e===null?e=[s]:e.push(s),o++}}}else{let p={instancePath:a+"/evidence/optimizationError",schemaPath:"\
#/properties/evidence/properties/optimizationError/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
evidence.properties.optimizationError.type,parentSchema:r.properties.evidence.properties.optimizationError,data:m};e===null?e=[p]:e.push(p),
o++}}if(d.clips!==void 0){let m=d.clips;if(Array.isArray(m)){if(m.length>100){let s={instancePath:a+"/evidence/clips",schemaPath:"#/properti\
es/evidence/properties/clips/maxItems",keyword:"maxItems",params:{limit:100},message:"must NOT have more than 100 items",schema:100,parentSchema:r.
properties.evidence.properties.clips,data:m};e===null?e=[s]:e.push(s),o++}if(m.length<1){let s={instancePath:a+"/evidence/clips",schemaPath:"\
#/properties/evidence/properties/clips/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.
properties.evidence.properties.clips,data:m};e===null?e=[s]:e.push(s),o++}let p=m.length;for(let s=0;s<p;s++){let t=m[s];if(t&&typeof t=="ob\
ject"&&!Array.isArray(t)){if(t.audio===void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips\
/items/required",keyword:"required",params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.evidence.
properties.clips.items.required,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.reference===
void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/items/required",keyword:"required",params:{
missingProperty:"reference"},message:"must have required property 'reference'",schema:r.properties.evidence.properties.clips.items.required,
parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.before===void 0){let i={instancePath:a+"\
/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/items/required",keyword:"required",params:{missingProperty:"before"},
message:"must have required property 'before'",schema:r.properties.evidence.properties.clips.items.required,parentSchema:r.properties.evidence.
properties.clips.items,data:t};e===null?e=[i]:e.push(i),o++}if(t.after===void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/pr\
operties/evidence/properties/clips/items/required",keyword:"required",params:{missingProperty:"after"},message:"must have required property \
'after'",schema:r.properties.evidence.properties.clips.items.required,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===
null?e=[i]:e.push(i),o++}if(t.sourceParity===void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties\
/clips/items/required",keyword:"required",params:{missingProperty:"sourceParity"},message:"must have required property 'sourceParity'",schema:r.
properties.evidence.properties.clips.items.required,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[i]:e.push(
i),o++}if(t.goldenLogitsMaxError===void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/ite\
ms/required",keyword:"required",params:{missingProperty:"goldenLogitsMaxError"},message:"must have required property 'goldenLogitsMaxError'",
schema:r.properties.evidence.properties.clips.items.required,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[i]:
e.push(i),o++}if(t.logitKl===void 0){let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/items/req\
uired",keyword:"required",params:{missingProperty:"logitKl"},message:"must have required property 'logitKl'",schema:r.properties.evidence.properties.
clips.items.required,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[i]:e.push(i),o++}for(let i in t)if(!(i===
"audio"||i==="reference"||i==="before"||i==="after"||i==="sourceParity"||i==="goldenLogitsMaxError"||i==="logitKl")){let n={instancePath:a+"\
/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.clips.items,data:t};e===null?e=[n]:e.push(
n),o++}if(t.audio!==void 0){let i=t.audio;if(typeof i=="string"){if(l(i)>1e5){let n={instancePath:a+"/evidence/clips/"+s+"/audio",schemaPath:"\
#/properties/evidence/properties/clips/items/properties/audio/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more \
than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.clips.items.properties.audio,data:i};e===null?e=[n]:e.push(
n),o++}}else{let n={instancePath:a+"/evidence/clips/"+s+"/audio",schemaPath:"#/properties/evidence/properties/clips/items/properties/audio/t\
ype",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.evidence.properties.clips.items.properties.audio.type,
parentSchema:r.properties.evidence.properties.clips.items.properties.audio,data:i};e===null?e=[n]:e.push(n),o++}}if(t.reference!==void 0){let i=t.
reference;if(typeof i=="string"){if(l(i)>1e5){let n={instancePath:a+"/evidence/clips/"+s+"/reference",schemaPath:"#/properties/evidence/prop\
erties/clips/items/properties/reference/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",
schema:1e5,parentSchema:r.properties.evidence.properties.clips.items.properties.reference,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={
instancePath:a+"/evidence/clips/"+s+"/reference",schemaPath:"#/properties/evidence/properties/clips/items/properties/reference/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.evidence.properties.clips.items.properties.reference.type,parentSchema:r.
properties.evidence.properties.clips.items.properties.reference,data:i};e===null?e=[n]:e.push(n),o++}}if(t.before!==void 0){let i=t.before;if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.text===void 0){let n={instancePath:a+"/evidence/clips/"+s+"/before",schemaPath:"#/properties/evi\
dence/properties/clips/items/properties/before/required",keyword:"required",params:{missingProperty:"text"},message:"must have required prop\
erty 'text'",schema:r.properties.evidence.properties.clips.items.properties.before.required,parentSchema:r.properties.evidence.properties.clips.
items.properties.before,data:i};e===null?e=[n]:e.push(n),o++}if(i.edits===void 0){let n={instancePath:a+"/evidence/clips/"+s+"/before",schemaPath:"\
#/properties/evidence/properties/clips/items/properties/before/required",keyword:"required",params:{missingProperty:"edits"},message:"must h\
ave required property 'edits'",schema:r.properties.evidence.properties.clips.items.properties.before.required,parentSchema:r.properties.evidence.
properties.clips.items.properties.before,data:i};e===null?e=[n]:e.push(n),o++}if(i.blankMass===void 0){let n={instancePath:a+"/evidence/clip\
s/"+s+"/before",schemaPath:"#/properties/evidence/properties/clips/items/properties/before/required",keyword:"required",params:{missingProperty:"\
blankMass"},message:"must have required property 'blankMass'",schema:r.properties.evidence.properties.clips.items.properties.before.required,
parentSchema:r.properties.evidence.properties.clips.items.properties.before,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)if(!(n==="te\
xt"||n==="edits"||n==="blankMass")){let c={instancePath:a+"/evidence/clips/"+s+"/before",schemaPath:"#/properties/evidence/properties/clips/\
items/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional\
 properties",schema:!1,parentSchema:r.properties.evidence.properties.clips.items.properties.before,data:i};e===null?e=[c]:e.push(c),o++}if(i.
text!==void 0){let n=i.text;if(typeof n=="string"){if(l(n)>1e5){let c={instancePath:a+"/evidence/clips/"+s+"/before/text",schemaPath:"#/prop\
erties/evidence/properties/clips/items/properties/before/properties/text/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT\
 have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.text,data:n};
e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/evidence/clips/"+s+"/before/text",schemaPath:"#/properties/evidence/properties/cl\
ips/items/properties/before/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.evidence.
properties.clips.items.properties.before.properties.text.type,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.
text,data:n};e===null?e=[c]:e.push(c),o++}}if(i.edits!==void 0){let n=i.edits;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={
instancePath:a+"/evidence/clips/"+s+"/before/edits",schemaPath:"#/properties/evidence/properties/clips/items/properties/before/properties/ed\
its/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.evidence.properties.clips.items.properties.before.
properties.edits.type,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.edits,data:n};e===null?e=[c]:e.
push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>1e9||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/before/edits",schemaPath:"#\
/properties/evidence/properties/clips/items/properties/before/properties/edits/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},
message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.edits,data:n};
e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/before/edits",schemaPath:"#/properties/evidence/\
properties/clips/items/properties/before/properties/edits/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",
schema:0,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.edits,data:n};e===null?e=[c]:e.push(c),o++}}}
if(i.blankMass!==void 0){let n=i.blankMass;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+
"/before/blankMass",schemaPath:"#/properties/evidence/properties/clips/items/properties/before/properties/blankMass/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.evidence.properties.clips.items.properties.before.
properties.blankMass,data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/before/blankMass",schemaPath:"\
#/properties/evidence/properties/clips/items/properties/before/properties/blankMass/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:r.properties.evidence.properties.clips.items.properties.before.properties.blankMass,data:n};e===
null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/evidence/clips/"+s+"/before/blankMass",schemaPath:"#/properties/evidence/properties/c\
lips/items/properties/before/properties/blankMass/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.
properties.clips.items.properties.before.properties.blankMass.type,parentSchema:r.properties.evidence.properties.clips.items.properties.before.
properties.blankMass,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/evidence/clips/"+s+"/before",schemaPath:"#/properti\
es/evidence/properties/clips/items/properties/before/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
evidence.properties.clips.items.properties.before.type,parentSchema:r.properties.evidence.properties.clips.items.properties.before,data:i};e===
null?e=[n]:e.push(n),o++}}if(t.after!==void 0){let i=t.after;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.text===void 0){let n={instancePath:a+
"/evidence/clips/"+s+"/after",schemaPath:"#/properties/evidence/properties/clips/items/properties/after/required",keyword:"required",params:{
missingProperty:"text"},message:"must have required property 'text'",schema:r.properties.evidence.properties.clips.items.properties.after.required,
parentSchema:r.properties.evidence.properties.clips.items.properties.after,data:i};e===null?e=[n]:e.push(n),o++}if(i.edits===void 0){let n={
instancePath:a+"/evidence/clips/"+s+"/after",schemaPath:"#/properties/evidence/properties/clips/items/properties/after/required",keyword:"re\
quired",params:{missingProperty:"edits"},message:"must have required property 'edits'",schema:r.properties.evidence.properties.clips.items.properties.
after.required,parentSchema:r.properties.evidence.properties.clips.items.properties.after,data:i};e===null?e=[n]:e.push(n),o++}if(i.blankMass===
void 0){let n={instancePath:a+"/evidence/clips/"+s+"/after",schemaPath:"#/properties/evidence/properties/clips/items/properties/after/requir\
ed",keyword:"required",params:{missingProperty:"blankMass"},message:"must have required property 'blankMass'",schema:r.properties.evidence.properties.
clips.items.properties.after.required,parentSchema:r.properties.evidence.properties.clips.items.properties.after,data:i};e===null?e=[n]:e.push(
n),o++}for(let n in i)if(!(n==="text"||n==="edits"||n==="blankMass")){let c={instancePath:a+"/evidence/clips/"+s+"/after",schemaPath:"#/prop\
erties/evidence/properties/clips/items/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.clips.items.properties.after,data:i};e===null?e=
[c]:e.push(c),o++}if(i.text!==void 0){let n=i.text;if(typeof n=="string"){if(l(n)>1e5){let c={instancePath:a+"/evidence/clips/"+s+"/after/te\
xt",schemaPath:"#/properties/evidence/properties/clips/items/properties/after/properties/text/maxLength",keyword:"maxLength",params:{limit:1e5},
message:"must NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.
text,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/evidence/clips/"+s+"/after/text",schemaPath:"#/properties/evidence/p\
roperties/clips/items/properties/after/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.
evidence.properties.clips.items.properties.after.properties.text.type,parentSchema:r.properties.evidence.properties.clips.items.properties.after.
properties.text,data:n};e===null?e=[c]:e.push(c),o++}}if(i.edits!==void 0){let n=i.edits;if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(
n))){let c={instancePath:a+"/evidence/clips/"+s+"/after/edits",schemaPath:"#/properties/evidence/properties/clips/items/properties/after/pro\
perties/edits/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.evidence.properties.clips.items.properties.
after.properties.edits.type,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.edits,data:n};e===null?e=[
c]:e.push(c),o++}if(typeof n=="number"&&isFinite(n)){if(n>1e9||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/after/edits",schemaPath:"\
#/properties/evidence/properties/clips/items/properties/after/properties/edits/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},
message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.edits,data:n};
e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/after/edits",schemaPath:"#/properties/evidence/p\
roperties/clips/items/properties/after/properties/edits/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.edits,data:n};e===null?e=[c]:e.push(c),o++}}}if(i.blankMass!==
void 0){let n=i.blankMass;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/after/blankMass",
schemaPath:"#/properties/evidence/properties/clips/items/properties/after/properties/blankMass/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.blankMass,
data:n};e===null?e=[c]:e.push(c),o++}if(n<0||isNaN(n)){let c={instancePath:a+"/evidence/clips/"+s+"/after/blankMass",schemaPath:"#/propertie\
s/evidence/properties/clips/items/properties/after/properties/blankMass/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0",schema:0,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.blankMass,data:n};e===null?e=[c]:
e.push(c),o++}}else{let c={instancePath:a+"/evidence/clips/"+s+"/after/blankMass",schemaPath:"#/properties/evidence/properties/clips/items/p\
roperties/after/properties/blankMass/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.
clips.items.properties.after.properties.blankMass.type,parentSchema:r.properties.evidence.properties.clips.items.properties.after.properties.
blankMass,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/evidence/clips/"+s+"/after",schemaPath:"#/properties/evidence/\
properties/clips/items/properties/after/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.
clips.items.properties.after.type,parentSchema:r.properties.evidence.properties.clips.items.properties.after,data:i};e===null?e=[n]:e.push(n),
o++}}if(t.sourceParity!==void 0){let i=t.sourceParity;if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.cosine===void 0){let n={instancePath:a+
"/evidence/clips/"+s+"/sourceParity",schemaPath:"#/properties/evidence/properties/clips/items/properties/sourceParity/required",keyword:"req\
uired",params:{missingProperty:"cosine"},message:"must have required property 'cosine'",schema:r.properties.evidence.properties.clips.items.
properties.sourceParity.required,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity,data:i};e===null?e=[n]:e.
push(n),o++}if(i.meanShiftSd===void 0){let n={instancePath:a+"/evidence/clips/"+s+"/sourceParity",schemaPath:"#/properties/evidence/properti\
es/clips/items/properties/sourceParity/required",keyword:"required",params:{missingProperty:"meanShiftSd"},message:"must have required prope\
rty 'meanShiftSd'",schema:r.properties.evidence.properties.clips.items.properties.sourceParity.required,parentSchema:r.properties.evidence.properties.
clips.items.properties.sourceParity,data:i};e===null?e=[n]:e.push(n),o++}if(i.logSdShift===void 0){let n={instancePath:a+"/evidence/clips/"+
s+"/sourceParity",schemaPath:"#/properties/evidence/properties/clips/items/properties/sourceParity/required",keyword:"required",params:{missingProperty:"\
logSdShift"},message:"must have required property 'logSdShift'",schema:r.properties.evidence.properties.clips.items.properties.sourceParity.
required,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)
if(!(n==="cosine"||n==="meanShiftSd"||n==="logSdShift")){let c={instancePath:a+"/evidence/clips/"+s+"/sourceParity",schemaPath:"#/properties\
/evidence/properties/clips/items/properties/sourceParity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity,data:i};
e===null?e=[c]:e.push(c),o++}if(i.cosine!==void 0){let n=i.cosine;if(!(typeof n=="number"&&isFinite(n))){let c={instancePath:a+"/evidence/cl\
ips/"+s+"/sourceParity/cosine",schemaPath:"#/properties/evidence/properties/clips/items/properties/sourceParity/properties/cosine/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.
cosine.type,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.cosine,data:n};e===null?e=[c]:e.push(
c),o++}}if(i.meanShiftSd!==void 0){let n=i.meanShiftSd;if(!(typeof n=="number"&&isFinite(n))){let c={instancePath:a+"/evidence/clips/"+s+"/s\
ourceParity/meanShiftSd",schemaPath:"#/properties/evidence/properties/clips/items/properties/sourceParity/properties/meanShiftSd/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.
meanShiftSd.type,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.meanShiftSd,data:n};e===null?e=
[c]:e.push(c),o++}}if(i.logSdShift!==void 0){let n=i.logSdShift;if(!(typeof n=="number"&&isFinite(n))){let c={instancePath:a+"/evidence/clip\
s/"+s+"/sourceParity/logSdShift",schemaPath:"#/properties/evidence/properties/clips/items/properties/sourceParity/properties/logSdShift/type",
keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.
logSdShift.type,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity.properties.logSdShift,data:n};e===null?e=[
c]:e.push(c),o++}}}else{let n={instancePath:a+"/evidence/clips/"+s+"/sourceParity",schemaPath:"#/properties/evidence/properties/clips/items/\
properties/sourceParity/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.clips.items.
properties.sourceParity.type,parentSchema:r.properties.evidence.properties.clips.items.properties.sourceParity,data:i};e===null?e=[n]:e.push(
n),o++}}if(t.goldenLogitsMaxError!==void 0){let i=t.goldenLogitsMaxError;if(!(typeof i=="number"&&isFinite(i))){let n={instancePath:a+"/evid\
ence/clips/"+s+"/goldenLogitsMaxError",schemaPath:"#/properties/evidence/properties/clips/items/properties/goldenLogitsMaxError/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.clips.items.properties.goldenLogitsMaxError.type,
parentSchema:r.properties.evidence.properties.clips.items.properties.goldenLogitsMaxError,data:i};e===null?e=[n]:e.push(n),o++}}if(t.logitKl!==
void 0){let i=t.logitKl;if(!(typeof i=="number"&&isFinite(i))){let n={instancePath:a+"/evidence/clips/"+s+"/logitKl",schemaPath:"#/propertie\
s/evidence/properties/clips/items/properties/logitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.clips.items.properties.logitKl.type,parentSchema:r.properties.evidence.properties.clips.items.properties.logitKl,data:i};
e===null?e=[n]:e.push(n),o++}}}else{let i={instancePath:a+"/evidence/clips/"+s,schemaPath:"#/properties/evidence/properties/clips/items/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.clips.items.type,parentSchema:r.properties.
evidence.properties.clips.items,data:t};e===null?e=[i]:e.push(i),o++}}}else{let p={instancePath:a+"/evidence/clips",schemaPath:"#/properties\
/evidence/properties/clips/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.evidence.properties.clips.
type,parentSchema:r.properties.evidence.properties.clips,data:m};e===null?e=[p]:e.push(p),o++}}if(d.cer!==void 0){let m=d.cer;if(m&&typeof m==
"object"&&!Array.isArray(m)){if(m.before===void 0){let p={instancePath:a+"/evidence/cer",schemaPath:"#/properties/evidence/properties/cer/re\
quired",keyword:"required",params:{missingProperty:"before"},message:"must have required property 'before'",schema:r.properties.evidence.properties.
cer.required,parentSchema:r.properties.evidence.properties.cer,data:m};e===null?e=[p]:e.push(p),o++}if(m.after===void 0){let p={instancePath:a+
"/evidence/cer",schemaPath:"#/properties/evidence/properties/cer/required",keyword:"required",params:{missingProperty:"after"},message:"must\
 have required property 'after'",schema:r.properties.evidence.properties.cer.required,parentSchema:r.properties.evidence.properties.cer,data:m};
e===null?e=[p]:e.push(p),o++}if(m.referenceCodePoints===void 0){let p={instancePath:a+"/evidence/cer",schemaPath:"#/properties/evidence/prop\
erties/cer/required",keyword:"required",params:{missingProperty:"referenceCodePoints"},message:"must have required property 'referenceCodePo\
ints'",schema:r.properties.evidence.properties.cer.required,parentSchema:r.properties.evidence.properties.cer,data:m};e===null?e=[p]:e.push(
p),o++}for(let p in m)if(!(p==="before"||p==="after"||p==="referenceCodePoints")){let s={instancePath:a+"/evidence/cer",schemaPath:"#/proper\
ties/evidence/properties/cer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have addit\
ional properties",schema:!1,parentSchema:r.properties.evidence.properties.cer,data:m};e===null?e=[s]:e.push(s),o++}if(m.before!==void 0){let p=m.
before;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/cer/before",schemaPath:"#/properties/evidence/properties/cer/\
properties/before/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.cer.properties.
before.type,parentSchema:r.properties.evidence.properties.cer.properties.before,data:p};e===null?e=[s]:e.push(s),o++}}if(m.after!==void 0){let p=m.
after;if(!(typeof p=="number"&&isFinite(p))){let s={instancePath:a+"/evidence/cer/after",schemaPath:"#/properties/evidence/properties/cer/pr\
operties/after/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.cer.properties.after.
type,parentSchema:r.properties.evidence.properties.cer.properties.after,data:p};e===null?e=[s]:e.push(s),o++}}if(m.referenceCodePoints!==void 0){
let p=m.referenceCodePoints;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:a+"/evidence/cer/referenceCodePoin\
ts",schemaPath:"#/properties/evidence/properties/cer/properties/referenceCodePoints/type",keyword:"type",params:{type:"integer"},message:"mu\
st be integer",schema:r.properties.evidence.properties.cer.properties.referenceCodePoints.type,parentSchema:r.properties.evidence.properties.
cer.properties.referenceCodePoints,data:p};e===null?e=[s]:e.push(s),o++}if(typeof p=="number"&&isFinite(p)){if(p>1e9||isNaN(p)){let s={instancePath:a+
"/evidence/cer/referenceCodePoints",schemaPath:"#/properties/evidence/properties/cer/properties/referenceCodePoints/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.evidence.properties.cer.properties.
referenceCodePoints,data:p};e===null?e=[s]:e.push(s),o++}if(p<0||isNaN(p)){let s={instancePath:a+"/evidence/cer/referenceCodePoints",schemaPath:"\
#/properties/evidence/properties/cer/properties/referenceCodePoints/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0",schema:0,parentSchema:r.properties.evidence.properties.cer.properties.referenceCodePoints,data:p};e===null?e=[s]:e.push(s),o++}}}}else{
let p={instancePath:a+"/evidence/cer",schemaPath:"#/properties/evidence/properties/cer/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.evidence.properties.cer.type,parentSchema:r.properties.evidence.properties.cer,data:m};e===null?e=[p]:e.
push(p),o++}}if(d.mlpackage!==void 0){let m=d.mlpackage;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.claim===void 0){let p={instancePath:a+
"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/required",keyword:"required",params:{missingProperty:"claim"},message:"\
must have required property 'claim'",schema:r.properties.evidence.properties.mlpackage.required,parentSchema:r.properties.evidence.properties.
mlpackage,data:m};e===null?e=[p]:e.push(p),o++}if(m.limits===void 0){let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/ev\
idence/properties/mlpackage/required",keyword:"required",params:{missingProperty:"limits"},message:"must have required property 'limits'",schema:r.
properties.evidence.properties.mlpackage.required,parentSchema:r.properties.evidence.properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}
if(m.canonical===void 0){let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/required",keyword:"\
required",params:{missingProperty:"canonical"},message:"must have required property 'canonical'",schema:r.properties.evidence.properties.mlpackage.
required,parentSchema:r.properties.evidence.properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}if(m.lowering===void 0){let p={instancePath:a+
"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/required",keyword:"required",params:{missingProperty:"lowering"},
message:"must have required property 'lowering'",schema:r.properties.evidence.properties.mlpackage.required,parentSchema:r.properties.evidence.
properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}if(m.rounding===void 0){let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/\
properties/evidence/properties/mlpackage/required",keyword:"required",params:{missingProperty:"rounding"},message:"must have required proper\
ty 'rounding'",schema:r.properties.evidence.properties.mlpackage.required,parentSchema:r.properties.evidence.properties.mlpackage,data:m};e===
null?e=[p]:e.push(p),o++}if(m.clips===void 0){let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpac\
kage/required",keyword:"required",params:{missingProperty:"clips"},message:"must have required property 'clips'",schema:r.properties.evidence.
properties.mlpackage.required,parentSchema:r.properties.evidence.properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}if(m.cer===void 0){
let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/required",keyword:"required",params:{missingProperty:"\
cer"},message:"must have required property 'cer'",schema:r.properties.evidence.properties.mlpackage.required,parentSchema:r.properties.evidence.
properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}for(let p in m)if(!(p==="claim"||p==="limits"||p==="canonical"||p==="lowering"||p===
"rounding"||p==="clips"||p==="cer")){let s={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.evidence.properties.mlpackage,data:m};e===null?e=[s]:e.push(s),o++}if(m.claim!==void 0){let p=m.claim;if(p!=="equal in simulation\
; not run on Apple hardware"){let s={instancePath:a+"/evidence/mlpackage/claim",schemaPath:"#/properties/evidence/properties/mlpackage/prope\
rties/claim/const",keyword:"const",params:{allowedValue:"equal in simulation; not run on Apple hardware"},message:"must be equal to constant",
schema:"equal in simulation; not run on Apple hardware",parentSchema:r.properties.evidence.properties.mlpackage.properties.claim,data:p};e===
null?e=[s]:e.push(s),o++}}if(m.limits!==void 0){let p=m.limits;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.maxLogitKl===void 0){let s={
instancePath:a+"/evidence/mlpackage/limits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/limits/required",keyword:"requ\
ired",params:{missingProperty:"maxLogitKl"},message:"must have required property 'maxLogitKl'",schema:r.properties.evidence.properties.mlpackage.
properties.limits.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===null?e=[s]:e.push(s),o++}if(p.
maxCer===void 0){let s={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/limits\
/required",keyword:"required",params:{missingProperty:"maxCer"},message:"must have required property 'maxCer'",schema:r.properties.evidence.
properties.mlpackage.properties.limits.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===null?e=
[s]:e.push(s),o++}if(p.maxCerIncrease===void 0){let s={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"#/properties/evidence/propert\
ies/mlpackage/properties/limits/required",keyword:"required",params:{missingProperty:"maxCerIncrease"},message:"must have required property \
'maxCerIncrease'",schema:r.properties.evidence.properties.mlpackage.properties.limits.required,parentSchema:r.properties.evidence.properties.
mlpackage.properties.limits,data:p};e===null?e=[s]:e.push(s),o++}if(p.maxCanonicalError===void 0){let s={instancePath:a+"/evidence/mlpackage\
/limits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/limits/required",keyword:"required",params:{missingProperty:"maxC\
anonicalError"},message:"must have required property 'maxCanonicalError'",schema:r.properties.evidence.properties.mlpackage.properties.limits.
required,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===null?e=[s]:e.push(s),o++}if(p.maxLoweringError===
void 0){let s={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/limits/required",
keyword:"required",params:{missingProperty:"maxLoweringError"},message:"must have required property 'maxLoweringError'",schema:r.properties.
evidence.properties.mlpackage.properties.limits.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===
null?e=[s]:e.push(s),o++}if(p.maxRoundingError===void 0){let s={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"#/properties/evidenc\
e/properties/mlpackage/properties/limits/required",keyword:"required",params:{missingProperty:"maxRoundingError"},message:"must have require\
d property 'maxRoundingError'",schema:r.properties.evidence.properties.mlpackage.properties.limits.required,parentSchema:r.properties.evidence.
properties.mlpackage.properties.limits,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="maxLogitKl"||s==="maxCer"||s==="maxCerI\
ncrease"||s==="maxCanonicalError"||s==="maxLoweringError"||s==="maxRoundingError")){let t={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===
null?e=[t]:e.push(t),o++}if(p.maxLogitKl!==void 0){let s=p.maxLogitKl;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidenc\
e/mlpackage/limits/maxLogitKl",schemaPath:"#/properties/evidence/properties/mlpackage/properties/limits/properties/maxLogitKl/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.mlpackage.properties.limits.properties.maxLogitKl.
type,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits.properties.maxLogitKl,data:s};e===null?e=[t]:e.push(t),o++}}if(p.
maxCer!==void 0){let s=p.maxCer;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/limits/maxCer",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/limits/properties/maxCer/type",keyword:"type",params:{type:"number"},message:"must be \
number",schema:r.properties.evidence.properties.mlpackage.properties.limits.properties.maxCer.type,parentSchema:r.properties.evidence.properties.
mlpackage.properties.limits.properties.maxCer,data:s};e===null?e=[t]:e.push(t),o++}}if(p.maxCerIncrease!==void 0){let s=p.maxCerIncrease;if(!(typeof s==
"number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/limits/maxCerIncrease",schemaPath:"#/properties/evidence/properties/mlpac\
kage/properties/limits/properties/maxCerIncrease/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.
properties.mlpackage.properties.limits.properties.maxCerIncrease.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits.
properties.maxCerIncrease,data:s};e===null?e=[t]:e.push(t),o++}}if(p.maxCanonicalError!==void 0){let s=p.maxCanonicalError;if(!(typeof s=="n\
umber"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/limits/maxCanonicalError",schemaPath:"#/properties/evidence/properties/mlpa\
ckage/properties/limits/properties/maxCanonicalError/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.limits.properties.maxCanonicalError.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
limits.properties.maxCanonicalError,data:s};e===null?e=[t]:e.push(t),o++}}if(p.maxLoweringError!==void 0){let s=p.maxLoweringError;if(!(typeof s==
"number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/limits/maxLoweringError",schemaPath:"#/properties/evidence/properties/mlp\
ackage/properties/limits/properties/maxLoweringError/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.limits.properties.maxLoweringError.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
limits.properties.maxLoweringError,data:s};e===null?e=[t]:e.push(t),o++}}if(p.maxRoundingError!==void 0){let s=p.maxRoundingError;if(!(typeof s==
"number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/limits/maxRoundingError",schemaPath:"#/properties/evidence/properties/mlp\
ackage/properties/limits/properties/maxRoundingError/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.limits.properties.maxRoundingError.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
limits.properties.maxRoundingError,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/evidence/mlpackage/limits",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/limits/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
evidence.properties.mlpackage.properties.limits.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.limits,data:p};e===null?
e=[s]:e.push(s),o++}}if(m.canonical!==void 0){let p=m.canonical;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.audio===void 0){let s={instancePath:a+
"/evidence/mlpackage/canonical",schemaPath:"#/properties/evidence/properties/mlpackage/properties/canonical/required",keyword:"required",params:{
missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.evidence.properties.mlpackage.properties.canonical.
required,parentSchema:r.properties.evidence.properties.mlpackage.properties.canonical,data:p};e===null?e=[s]:e.push(s),o++}if(p.features===void 0){
let s={instancePath:a+"/evidence/mlpackage/canonical",schemaPath:"#/properties/evidence/properties/mlpackage/properties/canonical/required",
keyword:"required",params:{missingProperty:"features"},message:"must have required property 'features'",schema:r.properties.evidence.properties.
mlpackage.properties.canonical.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.canonical,data:p};e===null?e=[s]:
e.push(s),o++}if(p.logits===void 0){let s={instancePath:a+"/evidence/mlpackage/canonical",schemaPath:"#/properties/evidence/properties/mlpac\
kage/properties/canonical/required",keyword:"required",params:{missingProperty:"logits"},message:"must have required property 'logits'",schema:r.
properties.evidence.properties.mlpackage.properties.canonical.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.canonical,
data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="audio"||s==="features"||s==="logits")){let t={instancePath:a+"/evidence/mlpack\
age/canonical",schemaPath:"#/properties/evidence/properties/mlpackage/properties/canonical/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.
properties.canonical,data:p};e===null?e=[t]:e.push(t),o++}if(p.audio!==void 0){let s=p.audio;if(typeof s=="string"){if(l(s)>1e5){let t={instancePath:a+
"/evidence/mlpackage/canonical/audio",schemaPath:"#/properties/evidence/properties/mlpackage/properties/canonical/properties/audio/maxLength",
keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.
mlpackage.properties.canonical.properties.audio,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/evidence/mlpackage/canoni\
cal/audio",schemaPath:"#/properties/evidence/properties/mlpackage/properties/canonical/properties/audio/type",keyword:"type",params:{type:"s\
tring"},message:"must be string",schema:r.properties.evidence.properties.mlpackage.properties.canonical.properties.audio.type,parentSchema:r.
properties.evidence.properties.mlpackage.properties.canonical.properties.audio,data:s};e===null?e=[t]:e.push(t),o++}}if(p.features!==void 0){
let s=p.features;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/canonical/features",schemaPath:"#/propert\
ies/evidence/properties/mlpackage/properties/canonical/properties/features/type",keyword:"type",params:{type:"number"},message:"must be numb\
er",schema:r.properties.evidence.properties.mlpackage.properties.canonical.properties.features.type,parentSchema:r.properties.evidence.properties.
mlpackage.properties.canonical.properties.features,data:s};e===null?e=[t]:e.push(t),o++}}if(p.logits!==void 0){let s=p.logits;if(!(typeof s==
"number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/canonical/logits",schemaPath:"#/properties/evidence/properties/mlpackage/\
properties/canonical/properties/logits/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.
mlpackage.properties.canonical.properties.logits.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.canonical.properties.
logits,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/evidence/mlpackage/canonical",schemaPath:"#/properties/evidence/p\
roperties/mlpackage/properties/canonical/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.
mlpackage.properties.canonical.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.canonical,data:p};e===null?e=[s]:e.push(
s),o++}}if(m.lowering!==void 0){let p=m.lowering;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.audio===void 0){let s={instancePath:a+"/e\
vidence/mlpackage/lowering",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/required",keyword:"required",params:{
missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.evidence.properties.mlpackage.properties.lowering.
required,parentSchema:r.properties.evidence.properties.mlpackage.properties.lowering,data:p};e===null?e=[s]:e.push(s),o++}if(p.features===void 0){
let s={instancePath:a+"/evidence/mlpackage/lowering",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/required",keyword:"\
required",params:{missingProperty:"features"},message:"must have required property 'features'",schema:r.properties.evidence.properties.mlpackage.
properties.lowering.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.lowering,data:p};e===null?e=[s]:e.push(s),o++}
if(p.logits===void 0){let s={instancePath:a+"/evidence/mlpackage/lowering",schemaPath:"#/properties/evidence/properties/mlpackage/properties\
/lowering/required",keyword:"required",params:{missingProperty:"logits"},message:"must have required property 'logits'",schema:r.properties.
evidence.properties.mlpackage.properties.lowering.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.lowering,data:p};
e===null?e=[s]:e.push(s),o++}for(let s in p)if(!(s==="audio"||s==="features"||s==="logits")){let t={instancePath:a+"/evidence/mlpackage/lowe\
ring",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.properties.
lowering,data:p};e===null?e=[t]:e.push(t),o++}if(p.audio!==void 0){let s=p.audio;if(typeof s=="string"){if(l(s)>1e5){let t={instancePath:a+"\
/evidence/mlpackage/lowering/audio",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/properties/audio/maxLength",keyword:"\
maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.mlpackage.
properties.lowering.properties.audio,data:s};e===null?e=[t]:e.push(t),o++}}else{let t={instancePath:a+"/evidence/mlpackage/lowering/audio",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/lowering/properties/audio/type",keyword:"type",params:{type:"string"},message:"must be\
 string",schema:r.properties.evidence.properties.mlpackage.properties.lowering.properties.audio.type,parentSchema:r.properties.evidence.properties.
mlpackage.properties.lowering.properties.audio,data:s};e===null?e=[t]:e.push(t),o++}}if(p.features!==void 0){let s=p.features;if(!(typeof s==
"number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/lowering/features",schemaPath:"#/properties/evidence/properties/mlpackage\
/properties/lowering/properties/features/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.
mlpackage.properties.lowering.properties.features.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.lowering.properties.
features,data:s};e===null?e=[t]:e.push(t),o++}}if(p.logits!==void 0){let s=p.logits;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+
"/evidence/mlpackage/lowering/logits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/properties/logits/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.mlpackage.properties.lowering.properties.logits.
type,parentSchema:r.properties.evidence.properties.mlpackage.properties.lowering.properties.logits,data:s};e===null?e=[t]:e.push(t),o++}}}else{
let s={instancePath:a+"/evidence/mlpackage/lowering",schemaPath:"#/properties/evidence/properties/mlpackage/properties/lowering/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.mlpackage.properties.lowering.type,parentSchema:r.
properties.evidence.properties.mlpackage.properties.lowering,data:p};e===null?e=[s]:e.push(s),o++}}if(m.rounding!==void 0){let p=m.rounding;
if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.features===void 0){let s={instancePath:a+"/evidence/mlpackage/rounding",schemaPath:"#/prop\
erties/evidence/properties/mlpackage/properties/rounding/required",keyword:"required",params:{missingProperty:"features"},message:"must have\
 required property 'features'",schema:r.properties.evidence.properties.mlpackage.properties.rounding.required,parentSchema:r.properties.evidence.
properties.mlpackage.properties.rounding,data:p};e===null?e=[s]:e.push(s),o++}if(p.logits===void 0){let s={instancePath:a+"/evidence/mlpacka\
ge/rounding",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/required",keyword:"required",params:{missingProperty:"\
logits"},message:"must have required property 'logits'",schema:r.properties.evidence.properties.mlpackage.properties.rounding.required,parentSchema:r.
properties.evidence.properties.mlpackage.properties.rounding,data:p};e===null?e=[s]:e.push(s),o++}if(p.logitKl===void 0){let s={instancePath:a+
"/evidence/mlpackage/rounding",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/required",keyword:"required",params:{
missingProperty:"logitKl"},message:"must have required property 'logitKl'",schema:r.properties.evidence.properties.mlpackage.properties.rounding.
required,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding,data:p};e===null?e=[s]:e.push(s),o++}if(p.flips===void 0){
let s={instancePath:a+"/evidence/mlpackage/rounding",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/required",keyword:"\
required",params:{missingProperty:"flips"},message:"must have required property 'flips'",schema:r.properties.evidence.properties.mlpackage.properties.
rounding.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)
if(!(s==="features"||s==="logits"||s==="logitKl"||s==="flips")){let t={instancePath:a+"/evidence/mlpackage/rounding",schemaPath:"#/propertie\
s/evidence/properties/mlpackage/properties/rounding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding,data:p};e===null?
e=[t]:e.push(t),o++}if(p.features!==void 0){let s=p.features;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpacka\
ge/rounding/features",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/properties/features/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:r.properties.evidence.properties.mlpackage.properties.rounding.properties.features.type,parentSchema:r.
properties.evidence.properties.mlpackage.properties.rounding.properties.features,data:s};e===null?e=[t]:e.push(t),o++}}if(p.logits!==void 0){
let s=p.logits;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/rounding/logits",schemaPath:"#/properties/e\
vidence/properties/mlpackage/properties/rounding/properties/logits/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.
properties.evidence.properties.mlpackage.properties.rounding.properties.logits.type,parentSchema:r.properties.evidence.properties.mlpackage.
properties.rounding.properties.logits,data:s};e===null?e=[t]:e.push(t),o++}}if(p.logitKl!==void 0){let s=p.logitKl;if(!(typeof s=="number"&&
isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/rounding/logitKl",schemaPath:"#/properties/evidence/properties/mlpackage/properties\
/rounding/properties/logitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.mlpackage.
properties.rounding.properties.logitKl.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding.properties.logitKl,data:s};
e===null?e=[t]:e.push(t),o++}}if(p.flips!==void 0){let s=p.flips;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:a+
"/evidence/mlpackage/rounding/flips",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/properties/flips/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:r.properties.evidence.properties.mlpackage.properties.rounding.properties.flips.
type,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding.properties.flips,data:s};e===null?e=[t]:e.push(t),o++}if(typeof s==
"number"&&isFinite(s)){if(s>1e9||isNaN(s)){let t={instancePath:a+"/evidence/mlpackage/rounding/flips",schemaPath:"#/properties/evidence/prop\
erties/mlpackage/properties/rounding/properties/flips/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000\
000000",schema:1e9,parentSchema:r.properties.evidence.properties.mlpackage.properties.rounding.properties.flips,data:s};e===null?e=[t]:e.push(
t),o++}if(s<0||isNaN(s)){let t={instancePath:a+"/evidence/mlpackage/rounding/flips",schemaPath:"#/properties/evidence/properties/mlpackage/p\
roperties/rounding/properties/flips/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.evidence.properties.mlpackage.properties.rounding.properties.flips,data:s};e===null?e=[t]:e.push(t),o++}}}}else{let s={instancePath:a+
"/evidence/mlpackage/rounding",schemaPath:"#/properties/evidence/properties/mlpackage/properties/rounding/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.evidence.properties.mlpackage.properties.rounding.type,parentSchema:r.properties.evidence.
properties.mlpackage.properties.rounding,data:p};e===null?e=[s]:e.push(s),o++}}if(m.clips!==void 0){let p=m.clips;if(Array.isArray(p)){if(p.
length>100){let t={instancePath:a+"/evidence/mlpackage/clips",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/maxIte\
ms",keyword:"maxItems",params:{limit:100},message:"must NOT have more than 100 items",schema:100,parentSchema:r.properties.evidence.properties.
mlpackage.properties.clips,data:p};e===null?e=[t]:e.push(t),o++}if(p.length<1){let t={instancePath:a+"/evidence/mlpackage/clips",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/clips/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than \
1 items",schema:1,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips,data:p};e===null?e=[t]:e.push(t),o++}let s=p.length;
for(let t=0;t<s;t++){let i=p[t];if(i&&typeof i=="object"&&!Array.isArray(i)){if(i.audio===void 0){let n={instancePath:a+"/evidence/mlpackage\
/clips/"+t,schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/required",keyword:"required",params:{missingProperty:"\
audio"},message:"must have required property 'audio'",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.required,parentSchema:r.
properties.evidence.properties.mlpackage.properties.clips.items,data:i};e===null?e=[n]:e.push(n),o++}if(i.after===void 0){let n={instancePath:a+
"/evidence/mlpackage/clips/"+t,schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/required",keyword:"required",params:{
missingProperty:"after"},message:"must have required property 'after'",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.
required,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items,data:i};e===null?e=[n]:e.push(n),o++}if(i.logitKl===
void 0){let n={instancePath:a+"/evidence/mlpackage/clips/"+t,schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/r\
equired",keyword:"required",params:{missingProperty:"logitKl"},message:"must have required property 'logitKl'",schema:r.properties.evidence.
properties.mlpackage.properties.clips.items.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items,data:i};
e===null?e=[n]:e.push(n),o++}if(i.logitKlToOnnx===void 0){let n={instancePath:a+"/evidence/mlpackage/clips/"+t,schemaPath:"#/properties/evid\
ence/properties/mlpackage/properties/clips/items/required",keyword:"required",params:{missingProperty:"logitKlToOnnx"},message:"must have re\
quired property 'logitKlToOnnx'",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.required,parentSchema:r.properties.
evidence.properties.mlpackage.properties.clips.items,data:i};e===null?e=[n]:e.push(n),o++}if(i.featuresError===void 0){let n={instancePath:a+
"/evidence/mlpackage/clips/"+t,schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/required",keyword:"required",params:{
missingProperty:"featuresError"},message:"must have required property 'featuresError'",schema:r.properties.evidence.properties.mlpackage.properties.
clips.items.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items,data:i};e===null?e=[n]:e.push(n),o++}for(let n in i)
if(!(n==="audio"||n==="after"||n==="logitKl"||n==="logitKlToOnnx"||n==="featuresError")){let c={instancePath:a+"/evidence/mlpackage/clips/"+
t,schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.properties.
clips.items,data:i};e===null?e=[c]:e.push(c),o++}if(i.audio!==void 0){let n=i.audio;if(typeof n=="string"){if(l(n)>1e5){let c={instancePath:a+
"/evidence/mlpackage/clips/"+t+"/audio",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/audio/maxLe\
ngth",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.
properties.mlpackage.properties.clips.items.properties.audio,data:n};e===null?e=[c]:e.push(c),o++}}else{let c={instancePath:a+"/evidence/mlp\
ackage/clips/"+t+"/audio",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/audio/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.audio.type,
parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.audio,data:n};e===null?e=[c]:e.push(c),o++}}if(i.after!==
void 0){let n=i.after;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.text===void 0){let c={instancePath:a+"/evidence/mlpackage/clips/"+t+
"/after",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/required",keyword:"required",params:{
missingProperty:"text"},message:"must have required property 'text'",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.
properties.after.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.after,data:n};e===null?e=
[c]:e.push(c),o++}if(n.edits===void 0){let c={instancePath:a+"/evidence/mlpackage/clips/"+t+"/after",schemaPath:"#/properties/evidence/prope\
rties/mlpackage/properties/clips/items/properties/after/required",keyword:"required",params:{missingProperty:"edits"},message:"must have req\
uired property 'edits'",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.after.required,parentSchema:r.properties.
evidence.properties.mlpackage.properties.clips.items.properties.after,data:n};e===null?e=[c]:e.push(c),o++}if(n.blankMass===void 0){let c={instancePath:a+
"/evidence/mlpackage/clips/"+t+"/after",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/requi\
red",keyword:"required",params:{missingProperty:"blankMass"},message:"must have required property 'blankMass'",schema:r.properties.evidence.
properties.mlpackage.properties.clips.items.properties.after.required,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.
items.properties.after,data:n};e===null?e=[c]:e.push(c),o++}for(let c in n)if(!(c==="text"||c==="edits"||c==="blankMass")){let u={instancePath:a+
"/evidence/mlpackage/clips/"+t+"/after",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.evidence.properties.mlpackage.properties.clips.items.properties.after,data:n};e===null?e=[u]:e.push(u),o++}if(n.text!==void 0){let c=n.
text;if(typeof c=="string"){if(l(c)>1e5){let u={instancePath:a+"/evidence/mlpackage/clips/"+t+"/after/text",schemaPath:"#/properties/evidenc\
e/properties/mlpackage/properties/clips/items/properties/after/properties/text/maxLength",keyword:"maxLength",params:{limit:1e5},message:"mu\
st NOT have more than 100000 characters",schema:1e5,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.
after.properties.text,data:c};e===null?e=[u]:e.push(u),o++}}else{let u={instancePath:a+"/evidence/mlpackage/clips/"+t+"/after/text",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/properties/text/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.after.properties.text.type,parentSchema:r.
properties.evidence.properties.mlpackage.properties.clips.items.properties.after.properties.text,data:c};e===null?e=[u]:e.push(u),o++}}if(n.
edits!==void 0){let c=n.edits;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){let u={instancePath:a+"/evidence/mlpackage/clips/"+t+
"/after/edits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/properties/edits/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.
after.properties.edits.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.after.properties.edits,
data:c};e===null?e=[u]:e.push(u),o++}if(typeof c=="number"&&isFinite(c)){if(c>1e9||isNaN(c)){let u={instancePath:a+"/evidence/mlpackage/clip\
s/"+t+"/after/edits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/properties/edits/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.evidence.properties.
mlpackage.properties.clips.items.properties.after.properties.edits,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+
"/evidence/mlpackage/clips/"+t+"/after/edits",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after\
/properties/edits/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.evidence.
properties.mlpackage.properties.clips.items.properties.after.properties.edits,data:c};e===null?e=[u]:e.push(u),o++}}}if(n.blankMass!==void 0){
let c=n.blankMass;if(typeof c=="number"&&isFinite(c)){if(c>1||isNaN(c)){let u={instancePath:a+"/evidence/mlpackage/clips/"+t+"/after/blankMa\
ss",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/properties/blankMass/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.
items.properties.after.properties.blankMass,data:c};e===null?e=[u]:e.push(u),o++}if(c<0||isNaN(c)){let u={instancePath:a+"/evidence/mlpackag\
e/clips/"+t+"/after/blankMass",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/properties/bla\
nkMass/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.evidence.properties.
mlpackage.properties.clips.items.properties.after.properties.blankMass,data:c};e===null?e=[u]:e.push(u),o++}}else{let u={instancePath:a+"/ev\
idence/mlpackage/clips/"+t+"/after/blankMass",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after\
/properties/blankMass/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.evidence.properties.mlpackage.
properties.clips.items.properties.after.properties.blankMass.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.items.
properties.after.properties.blankMass,data:c};e===null?e=[u]:e.push(u),o++}}}else{let c={instancePath:a+"/evidence/mlpackage/clips/"+t+"/aft\
er",schemaPath:"#/properties/evidence/properties/mlpackage/properties/clips/items/properties/after/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:r.properties.evidence.properties.mlpackage.properties.clips.items.properties.after.type,parentSchema:r.properties.
evidence.properties.mlpackage.properties.clips.items.properties.after,data:n};e===null?e=[c]:e.push(c),o++}}if(i.logitKl!==void 0){let n=i.logitKl;
if(!(typeof n=="number"&&isFinite(n))){let c={instancePath:a+"/evidence/mlpackage/clips/"+t+"/logitKl",schemaPath:"#/properties/evidence/pro\
perties/mlpackage/properties/clips/items/properties/logitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.clips.items.properties.logitKl.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
clips.items.properties.logitKl,data:n};e===null?e=[c]:e.push(c),o++}}if(i.logitKlToOnnx!==void 0){let n=i.logitKlToOnnx;if(!(typeof n=="numb\
er"&&isFinite(n))){let c={instancePath:a+"/evidence/mlpackage/clips/"+t+"/logitKlToOnnx",schemaPath:"#/properties/evidence/properties/mlpack\
age/properties/clips/items/properties/logitKlToOnnx/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.clips.items.properties.logitKlToOnnx.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
clips.items.properties.logitKlToOnnx,data:n};e===null?e=[c]:e.push(c),o++}}if(i.featuresError!==void 0){let n=i.featuresError;if(!(typeof n==
"number"&&isFinite(n))){let c={instancePath:a+"/evidence/mlpackage/clips/"+t+"/featuresError",schemaPath:"#/properties/evidence/properties/m\
lpackage/properties/clips/items/properties/featuresError/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.
evidence.properties.mlpackage.properties.clips.items.properties.featuresError.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.
clips.items.properties.featuresError,data:n};e===null?e=[c]:e.push(c),o++}}}else{let n={instancePath:a+"/evidence/mlpackage/clips/"+t,schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/clips/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.evidence.properties.mlpackage.properties.clips.items.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips.
items,data:i};e===null?e=[n]:e.push(n),o++}}}else{let s={instancePath:a+"/evidence/mlpackage/clips",schemaPath:"#/properties/evidence/proper\
ties/mlpackage/properties/clips/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.evidence.properties.mlpackage.
properties.clips.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.clips,data:p};e===null?e=[s]:e.push(s),o++}}if(m.cer!==
void 0){let p=m.cer;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.after===void 0){let s={instancePath:a+"/evidence/mlpackage/cer",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/cer/required",keyword:"required",params:{missingProperty:"after"},message:"must have r\
equired property 'after'",schema:r.properties.evidence.properties.mlpackage.properties.cer.required,parentSchema:r.properties.evidence.properties.
mlpackage.properties.cer,data:p};e===null?e=[s]:e.push(s),o++}for(let s in p)if(s!=="after"){let t={instancePath:a+"/evidence/mlpackage/cer",
schemaPath:"#/properties/evidence/properties/mlpackage/properties/cer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.evidence.properties.mlpackage.properties.cer,data:p};e===null?
e=[t]:e.push(t),o++}if(p.after!==void 0){let s=p.after;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:a+"/evidence/mlpackage/cer\
/after",schemaPath:"#/properties/evidence/properties/mlpackage/properties/cer/properties/after/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:r.properties.evidence.properties.mlpackage.properties.cer.properties.after.type,parentSchema:r.properties.evidence.properties.
mlpackage.properties.cer.properties.after,data:s};e===null?e=[t]:e.push(t),o++}}}else{let s={instancePath:a+"/evidence/mlpackage/cer",schemaPath:"\
#/properties/evidence/properties/mlpackage/properties/cer/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
evidence.properties.mlpackage.properties.cer.type,parentSchema:r.properties.evidence.properties.mlpackage.properties.cer,data:p};e===null?e=
[s]:e.push(s),o++}}}else{let p={instancePath:a+"/evidence/mlpackage",schemaPath:"#/properties/evidence/properties/mlpackage/type",keyword:"t\
ype",params:{type:"object"},message:"must be object",schema:r.properties.evidence.properties.mlpackage.type,parentSchema:r.properties.evidence.
properties.mlpackage,data:m};e===null?e=[p]:e.push(p),o++}}}else{let m={instancePath:a+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.evidence.type,parentSchema:r.properties.evidence,data:d};e===null?
e=[m]:e.push(m),o++}}if(h.files!==void 0){let d=h.files;if(Array.isArray(d)){if(d.length>1e4){let p={instancePath:a+"/files",schemaPath:"#/p\
roperties/files/maxItems",keyword:"maxItems",params:{limit:1e4},message:"must NOT have more than 10000 items",schema:1e4,parentSchema:r.properties.
files,data:d};e===null?e=[p]:e.push(p),o++}let m=d.length;for(let p=0;p<m;p++){let s=d[p];if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.
path===void 0){let t={instancePath:a+"/files/"+p,schemaPath:"#/properties/files/items/required",keyword:"required",params:{missingProperty:"\
path"},message:"must have required property 'path'",schema:r.properties.files.items.required,parentSchema:r.properties.files.items,data:s};e===
null?e=[t]:e.push(t),o++}if(s.bytes===void 0){let t={instancePath:a+"/files/"+p,schemaPath:"#/properties/files/items/required",keyword:"requ\
ired",params:{missingProperty:"bytes"},message:"must have required property 'bytes'",schema:r.properties.files.items.required,parentSchema:r.
properties.files.items,data:s};e===null?e=[t]:e.push(t),o++}if(s.sha256===void 0){let t={instancePath:a+"/files/"+p,schemaPath:"#/properties\
/files/items/required",keyword:"required",params:{missingProperty:"sha256"},message:"must have required property 'sha256'",schema:r.properties.
files.items.required,parentSchema:r.properties.files.items,data:s};e===null?e=[t]:e.push(t),o++}for(let t in s)if(!(t==="path"||t==="bytes"||
t==="sha256")){let i={instancePath:a+"/files/"+p,schemaPath:"#/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.files.items,data:s};e===null?e=[i]:e.
push(i),o++}if(s.path!==void 0){let t=s.path;if(typeof t=="string"){if(l(t)>1e3){let i={instancePath:a+"/files/"+p+"/path",schemaPath:"#/pro\
perties/files/items/properties/path/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,
parentSchema:r.properties.files.items.properties.path,data:t};e===null?e=[i]:e.push(i),o++}if(l(t)<1){let i={instancePath:a+"/files/"+p+"/pa\
th",schemaPath:"#/properties/files/items/properties/path/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1\
 characters",schema:1,parentSchema:r.properties.files.items.properties.path,data:t};e===null?e=[i]:e.push(i),o++}if(!P.test(t)){let i={instancePath:a+
"/files/"+p+"/path",schemaPath:"#/properties/files/items/properties/path/pattern",keyword:"pattern",params:{pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\
\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))\
[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$",parentSchema:r.properties.
files.items.properties.path,data:t};e===null?e=[i]:e.push(i),o++}}else{let i={instancePath:a+"/files/"+p+"/path",schemaPath:"#/properties/fi\
les/items/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.files.items.properties.path.
type,parentSchema:r.properties.files.items.properties.path,data:t};e===null?e=[i]:e.push(i),o++}}if(s.bytes!==void 0){let t=s.bytes;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let i={instancePath:a+"/files/"+p+"/bytes",schemaPath:"#/properties/files/items/properties/bytes/\
type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.files.items.properties.bytes.type,parentSchema:r.
properties.files.items.properties.bytes,data:t};e===null?e=[i]:e.push(i),o++}if(typeof t=="number"&&isFinite(t)){if(t>9007199254740991||isNaN(
t)){let i={instancePath:a+"/files/"+p+"/bytes",schemaPath:"#/properties/files/items/properties/bytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.files.items.properties.bytes,
data:t};e===null?e=[i]:e.push(i),o++}if(t<0||isNaN(t)){let i={instancePath:a+"/files/"+p+"/bytes",schemaPath:"#/properties/files/items/prope\
rties/bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.files.items.
properties.bytes,data:t};e===null?e=[i]:e.push(i),o++}}}if(s.sha256!==void 0){let t=s.sha256;if(typeof t=="string"){if(!w.test(t)){let i={instancePath:a+
"/files/"+p+"/sha256",schemaPath:"#/properties/files/items/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'\
must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.files.items.properties.sha256,data:t};e===null?e=[i]:
e.push(i),o++}}else{let i={instancePath:a+"/files/"+p+"/sha256",schemaPath:"#/properties/files/items/properties/sha256/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:r.properties.files.items.properties.sha256.type,parentSchema:r.properties.files.items.
properties.sha256,data:t};e===null?e=[i]:e.push(i),o++}}}else{let t={instancePath:a+"/files/"+p,schemaPath:"#/properties/files/items/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.files.items.type,parentSchema:r.properties.files.items,data:s};e===
null?e=[t]:e.push(t),o++}}}else{let m={instancePath:a+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:r.properties.files.type,parentSchema:r.properties.files,data:d};e===null?e=[m]:e.push(m),o++}}if(h.toolchain!==void 0){
let d=h.toolchain;if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.balafon===void 0){let m={instancePath:a+"/toolchain",schemaPath:"#/prope\
rties/toolchain/required",keyword:"required",params:{missingProperty:"balafon"},message:"must have required property 'balafon'",schema:r.properties.
toolchain.required,parentSchema:r.properties.toolchain,data:d};e===null?e=[m]:e.push(m),o++}if(d.onnxOpset===void 0){let m={instancePath:a+"\
/toolchain",schemaPath:"#/properties/toolchain/required",keyword:"required",params:{missingProperty:"onnxOpset"},message:"must have required\
 property 'onnxOpset'",schema:r.properties.toolchain.required,parentSchema:r.properties.toolchain,data:d};e===null?e=[m]:e.push(m),o++}for(let m in d)
if(!(m==="balafon"||m==="onnxOpset")){let p={instancePath:a+"/toolchain",schemaPath:"#/properties/toolchain/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.toolchain,
data:d};e===null?e=[p]:e.push(p),o++}if(d.balafon!==void 0){let m=d.balafon;if(typeof m=="string"){if(l(m)>1e3){let p={instancePath:a+"/tool\
chain/balafon",schemaPath:"#/properties/toolchain/properties/balafon/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT hav\
e more than 1000 characters",schema:1e3,parentSchema:r.properties.toolchain.properties.balafon,data:m};e===null?e=[p]:e.push(p),o++}if(l(m)<
1){let p={instancePath:a+"/toolchain/balafon",schemaPath:"#/properties/toolchain/properties/balafon/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.toolchain.properties.balafon,data:m};e===null?e=[p]:e.push(
p),o++}}else{let p={instancePath:a+"/toolchain/balafon",schemaPath:"#/properties/toolchain/properties/balafon/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:r.properties.toolchain.properties.balafon.type,parentSchema:r.properties.toolchain.properties.balafon,
data:m};e===null?e=[p]:e.push(p),o++}}if(d.onnxOpset!==void 0){let m=d.onnxOpset;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){let p={
instancePath:a+"/toolchain/onnxOpset",schemaPath:"#/properties/toolchain/properties/onnxOpset/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.toolchain.properties.onnxOpset.type,parentSchema:r.properties.toolchain.properties.onnxOpset,data:m};e===
null?e=[p]:e.push(p),o++}if(typeof m=="number"&&isFinite(m)){if(m>9007199254740991||isNaN(m)){let p={instancePath:a+"/toolchain/onnxOpset",schemaPath:"\
#/properties/toolchain/properties/onnxOpset/maximum",keyword:"maximum",params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9\
007199254740991",schema:9007199254740991,parentSchema:r.properties.toolchain.properties.onnxOpset,data:m};e===null?e=[p]:e.push(p),o++}if(m<
0||isNaN(m)){let p={instancePath:a+"/toolchain/onnxOpset",schemaPath:"#/properties/toolchain/properties/onnxOpset/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.toolchain.properties.onnxOpset,data:m};e===null?e=
[p]:e.push(p),o++}}}}else{let m={instancePath:a+"/toolchain",schemaPath:"#/properties/toolchain/type",keyword:"type",params:{type:"object"},
message:"must be object",schema:r.properties.toolchain.type,parentSchema:r.properties.toolchain,data:d};e===null?e=[m]:e.push(m),o++}}}else{
let d={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.type,parentSchema:r,data:h};
e===null?e=[d]:e.push(d),o++}return E.errors=e,o===0}
/** Compiled from {@link manifestSchema}. */
export const manifestValidator: Validator = W;
