// @ts-nocheck
// Compiled from recipeSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var N=(u,i)=>()=>{try{return i||u((i={exports:{}}).exports,i),i.exports}catch(w){throw i=0,w}};var T=N(j=>{"use strict";Object.defineProperty(j,"__esModule",{value:!0});function W(u){let i=u.length,w=0,b=0,x;for(;b<i;)w++,x=u.charCodeAt(
b++),x>=55296&&x<=56319&&b<i&&(x=u.charCodeAt(b),(x&64512)===56320&&b++);return w}j.default=W});var H=N((J,F)=>{"use strict";F.exports=function u(i,w){if(i===w)return!0;if(i&&w&&typeof i=="object"&&typeof w=="object"){if(i.constructor!==
w.constructor)return!1;var b,x,e;if(Array.isArray(i)){if(b=i.length,b!=w.length)return!1;for(x=b;x--!==0;)if(!u(i[x],w[x]))return!1;return!0}
if(i.constructor===RegExp)return i.source===w.source&&i.flags===w.flags;if(i.valueOf!==Object.prototype.valueOf)return i.valueOf()===w.valueOf();
if(i.toString!==Object.prototype.toString)return i.toString()===w.toString();if(e=Object.keys(i),b=e.length,b!==Object.keys(w).length)return!1;
for(x=b;x--!==0;)if(!Object.prototype.hasOwnProperty.call(w,e[x]))return!1;for(x=b;x--!==0;){var a=e[x];if(!u(i[a],w[a]))return!1}return!0}return i!==
i&&w!==w}});var M=N(L=>{"use strict";Object.defineProperty(L,"__esModule",{value:!0});var C=H();L.default=C});var G=I,r={$schema:"http://json-schema.org/draft-07/schema#",title:"Balafon recipe",description:"Ties one encoder export to one head checkpo\
int",type:"object",properties:{balafon:{const:1,description:"Version of the recipe format"},name:{type:"string",pattern:"^[a-z0-9][a-z0-9-]{\
0,63}$",description:"Lower-case letters, digits and dashes"},version:{type:"string",pattern:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z\
.-]{1,40})?$",description:"MAJOR.MINOR.PATCH"},sequence:{type:"integer",minimum:0,maximum:9007199254740991,description:"Never goes down; cli\
ents refuse an older one"},encoder:{type:"object",properties:{source:{type:"string",minLength:1,maxLength:1e3,description:"The encoder expor\
t (.onnx), relative to this recipe"},sha256:{type:"string",pattern:"^[0-9a-f]{64}$",description:"SHA-256 of the file, 64 lower-case hex digi\
ts; checked always"},data:{type:"object",description:"The files beside the export that hold its external data, each by its location and its \
SHA-256; checked always",propertyNames:{maxLength:1e3,pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},
additionalProperties:{type:"string",pattern:"^[0-9a-f]{64}$",description:"SHA-256 of the file, 64 lower-case hex digits; checked always"},minProperties:1,
maxProperties:1e3},provides:{type:["string","object"],description:"The layout file that whoever made the export wrote beside it, or that lay\
out itself",properties:{extractor:{type:"object",properties:{model:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,
description:"Which network, such as openai/whisper-large-v3"},revision:{type:"string",pattern:"^sha256:[0-9a-f]{64}$",description:"Digest ov\
er the reference weights' tensors, never a branch name"},layer:{type:"string",pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",maxLength:200,
description:"Which hidden state, such as ln_post"}},required:["model","revision","layer"],additionalProperties:!1},audio:{type:"object",properties:{
sampleRateHz:{type:"integer",minimum:1e3,maximum:384e3}},required:["sampleRateHz"],additionalProperties:!1},frontEnd:{type:"object",discriminator:{
propertyName:"kind"},oneOf:[{type:"object",description:"Log-mel spectrogram: (log(max(power, floor)), clamped to max - dynamicRange, + offse\
t) / scale",properties:{kind:{const:"log-mel"},melBins:{type:"integer",minimum:1,maximum:1024},fftSize:{type:"integer",minimum:1,maximum:65536},
hopLength:{type:"integer",minimum:1,maximum:65536},melScale:{enum:["slaney","htk"]},fMinHz:{type:"number",minimum:0},fMaxHz:{type:"number",exclusiveMinimum:0},
log:{enum:["log10","ln"]},floor:{type:"number",exclusiveMinimum:0},dynamicRange:{type:"number",exclusiveMinimum:0},offset:{type:"number"},scale:{
type:"number",exclusiveMinimum:0}},required:["kind","melBins","fftSize","hopLength","melScale","fMinHz","fMaxHz","log","floor","dynamicRange",
"offset","scale"],additionalProperties:!1},{type:"object",properties:{kind:{const:"waveform"}},required:["kind"],additionalProperties:!1}]},
window:{type:"object",discriminator:{propertyName:"kind"},oneOf:[{type:"object",properties:{kind:{const:"fixed"},samples:{type:"integer",minimum:1,
maximum:1e9},frames:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samples","frames"],additionalProperties:!1},{type:"object",properties:{
kind:{const:"variable"},samplesPerFrame:{type:"integer",minimum:1,maximum:1e9}},required:["kind","samplesPerFrame"],additionalProperties:!1}]},
output:{type:"object",properties:{dim:{type:"integer",minimum:1,maximum:65536},axes:{const:["batch","time","feature"]}},required:["dim","axe\
s"],additionalProperties:!1},reduction:{type:"object",description:"What happened to the time axis after the extractor's own output",properties:{
factor:{type:"integer",minimum:1,maximum:1e3},method:{enum:["none","subsample","conv1d","average-pool"]}},required:["factor","method"],additionalProperties:!1}},
required:["extractor","audio","frontEnd","window","output","reduction"],additionalProperties:!1,minLength:1,maxLength:1e3}},required:["sourc\
e","sha256","provides"],additionalProperties:!1},head:{type:"object",properties:{source:{type:"string",minLength:1,maxLength:1e3,description:"\
The checkpoint (.pt), relative to this recipe"},sha256:{type:"string",pattern:"^[0-9a-f]{64}$",description:"SHA-256 of the file, 64 lower-ca\
se hex digits; checked always"},select:{type:"string",minLength:1,maxLength:200,description:"The entry of a nested checkpoint that holds the\
 state dict"},prefix:{type:"string",minLength:1,maxLength:200,description:"Keys start with this; others are ignored and counted"},expects:{type:[
"string","object"],description:"The contract file that whoever trained the head wrote beside it, or that contract itself",properties:{layout:{
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
required:["layout"],additionalProperties:!1,minLength:1,maxLength:1e3},layers:{type:"array",description:"The graph of the state dict, in ord\
er. Every key of the checkpoint is used exactly once",minItems:1,maxItems:1e3,items:{type:"object",properties:{linear:{type:"object",description:"\
y = x W^T + b. Keys: weight [out, in], bias [out] if present",properties:{weights:{type:"string",minLength:1,maxLength:200,description:"Wher\
e the keys of this layer begin in the state dict"},activation:{enum:["gelu","gelu-tanh","relu","silu","tanh"],description:"Applied to the la\
yer's output"}},required:["weights"],additionalProperties:!1},conv1d:{type:"object",description:"Convolution over time. Keys: weight [out, i\
n/groups, kernel], bias [out] if present",properties:{weights:{type:"string",minLength:1,maxLength:200,description:"Where the keys of this l\
ayer begin in the state dict"},stride:{type:"integer",minimum:1,maximum:65536,default:1,description:"Frames from one output to the next. No \
file says it: write what the head was trained with"},padding:{type:"integer",minimum:0,maximum:65536,default:0,description:"Zero frames adde\
d on each side"},dilation:{type:"integer",minimum:1,maximum:65536,default:1},groups:{type:"integer",minimum:1,maximum:65536,default:1},activation:{
enum:["gelu","gelu-tanh","relu","silu","tanh"],description:"Applied to the layer's output"}},required:["weights"],additionalProperties:!1},positions:{
type:"object",description:"Learned positions. Key: the parameter itself, [1, max, dim]; the first T rows are added",properties:{weights:{type:"\
string",minLength:1,maxLength:200,description:"Where the keys of this layer begin in the state dict"}},required:["weights"],additionalProperties:!1},
transformer:{type:"object",description:"nn.TransformerEncoderLayer, stacked. Keys: {i}.self_attn.*, {i}.linear1/2.*, {i}.norm1/2.*",properties:{
weights:{type:"string",minLength:1,maxLength:200,description:"Where the keys of this layer begin in the state dict"},heads:{type:"integer",minimum:1,
maximum:1024,description:"Attention heads. No file says it"},norm:{enum:["pre","post"],description:"Whether layers normalize before (norm_fi\
rst) or after attention. No file says it"},activation:{enum:["gelu","gelu-tanh","relu","silu","tanh"],description:"Applied to the layer's ou\
tput"},eps:{type:"number",exclusiveMinimum:0,maximum:1,default:1e-5}},required:["weights","heads","norm","activation"],additionalProperties:!1},
layernorm:{type:"object",description:"Layer normalization over the last axis. Keys: weight [dim], bias [dim] if present",properties:{weights:{
type:"string",minLength:1,maxLength:200,description:"Where the keys of this layer begin in the state dict"},eps:{type:"number",exclusiveMinimum:0,
maximum:1,default:1e-5}},required:["weights"],additionalProperties:!1},batchnorm:{type:"object",description:"Batch normalization with the st\
atistics of training. Keys: running_mean, running_var; weight, bias, num_batches_tracked if present",properties:{weights:{type:"string",minLength:1,
maxLength:200,description:"Where the keys of this layer begin in the state dict"},eps:{type:"number",exclusiveMinimum:0,maximum:1,default:1e-5}},
required:["weights"],additionalProperties:!1},lstm:{type:"object",description:"nn.LSTM over time, stacked. Keys: weight_ih_l{k}, weight_hh_l\
{k}, bias_*, _reverse; size and depth are read off",properties:{weights:{type:"string",minLength:1,maxLength:200,description:"Where the keys\
 of this layer begin in the state dict"},bidirectional:{type:"boolean",default:!1,description:"Whether a second network runs backwards; its \
keys end in _reverse"}},required:["weights"],additionalProperties:!1},gru:{type:"object",description:"nn.GRU over time, stacked. Keys as for\
 lstm",properties:{weights:{type:"string",minLength:1,maxLength:200,description:"Where the keys of this layer begin in the state dict"},bidirectional:{
type:"boolean",default:!1,description:"Whether a second network runs backwards; its keys end in _reverse"}},required:["weights"],additionalProperties:!1},
activation:{type:"object",description:"An activation on its own. No keys",properties:{kind:{enum:["gelu","gelu-tanh","relu","silu","tanh"],description:"\
Applied to the layer's output"}},required:["kind"],additionalProperties:!1}},minProperties:1,maxProperties:1,additionalProperties:!1}},graph:{
type:"object",description:"Instead of layers: an ONNX graph of the head. Every weight of it equals a tensor of the checkpoint, none missing,\
 none left over",properties:{source:{type:"string",minLength:1,maxLength:1e3,description:"The graph (.onnx), relative to this recipe"},sha256:{
type:"string",pattern:"^[0-9a-f]{64}$",description:"SHA-256 of the file, 64 lower-case hex digits; checked always"}},required:["source","sha\
256"],additionalProperties:!1},vocabulary:{type:"object",properties:{alphabet:{enum:["nko"],description:"nko: U+07C0..U+07FF, then space, th\
en the blank"},file:{type:"string",minLength:1,maxLength:1e3,description:"A JSON array of the classes' texts, the blank's included"},blank:{
anyOf:[{const:"last"},{type:"integer",minimum:0,maximum:1e6}],default:"last"}},additionalProperties:!1}},required:["source","sha256","expect\
s","vocabulary"],additionalProperties:!1},quantization:{type:"object",properties:{default:{type:"object",properties:{scheme:{enum:["turboqua\
nt","rtn","nf4","kmeans","trellis","fp16","none"],description:"How weights are stored",default:"turboquant"},bits:{enum:[1,2,3,4,5,6,7,8],description:"\
Bits per code, for turboquant, rtn (from 2 where symmetric), kmeans and trellis (2 to 4); nf4 has 4",default:4},group:{enum:[16,32,64,128,"r\
ow"],description:"Weights that share one scale, for turboquant, rtn, nf4 and trellis",default:128},symmetric:{type:"boolean",description:"Fo\
r rtn: without zero points (true where it is left out) or with them"},states:{enum:[8,9,10,11,12],description:"For trellis: each one more lo\
ses less and halves the speed of packing; 10 if absent"},form:{enum:["packed","lut","dense"],description:"How the graph holds codes. packed:\
 the runtime multiplies by them (2, 4, 8 bits, linear layers; others are dense). lut: restored at each use. dense: restored at load",default:"\
packed"}},additionalProperties:!1,default:{}},rules:{type:"array",description:"Exceptions; the first rule that matches a tensor wins",maxItems:1e3,
items:{type:"object",properties:{match:{type:"string",pattern:"^(encoder|head|\\*)/.+$",maxLength:500,description:"PART/TENSOR: a tensor's n\
ame, the dotted beginning of one, or a pattern with *"},scheme:{enum:["turboquant","rtn","nf4","kmeans","trellis","fp16","none"],description:"\
How weights are stored"},bits:{enum:[1,2,3,4,5,6,7,8],description:"Bits per code, for turboquant, rtn (from 2 where symmetric), kmeans and t\
rellis (2 to 4); nf4 has 4"},group:{enum:[16,32,64,128,"row"],description:"Weights that share one scale, for turboquant, rtn, nf4 and trelli\
s"},symmetric:{type:"boolean",description:"For rtn: without zero points (true where it is left out) or with them"},states:{enum:[8,9,10,11,12],
description:"For trellis: each one more loses less and halves the speed of packing; 10 if absent"},form:{enum:["packed","lut","dense"],description:"\
How the graph holds codes. packed: the runtime multiplies by them (2, 4, 8 bits, linear layers; others are dense). lut: restored at each use\
. dense: restored at load"}},required:["match"],additionalProperties:!1},default:[]},onnx:{type:"object",description:"What differs on this t\
arget: fields of the default, and rules that come before the others",properties:{default:{type:"object",properties:{scheme:{enum:["turboquan\
t","rtn","nf4","kmeans","trellis","fp16","none"],description:"How weights are stored"},bits:{enum:[1,2,3,4,5,6,7,8],description:"Bits per co\
de, for turboquant, rtn (from 2 where symmetric), kmeans and trellis (2 to 4); nf4 has 4"},group:{enum:[16,32,64,128,"row"],description:"Wei\
ghts that share one scale, for turboquant, rtn, nf4 and trellis"},symmetric:{type:"boolean",description:"For rtn: without zero points (true \
where it is left out) or with them"},states:{enum:[8,9,10,11,12],description:"For trellis: each one more loses less and halves the speed of \
packing; 10 if absent"},form:{enum:["packed","lut","dense"],description:"How the graph holds codes. packed: the runtime multiplies by them (\
2, 4, 8 bits, linear layers; others are dense). lut: restored at each use. dense: restored at load"}},additionalProperties:!1},rules:{type:"\
array",description:"Exceptions; the first rule that matches a tensor wins",maxItems:1e3,items:{type:"object",properties:{match:{type:"string",
pattern:"^(encoder|head|\\*)/.+$",maxLength:500,description:"PART/TENSOR: a tensor's name, the dotted beginning of one, or a pattern with *"},
scheme:{enum:["turboquant","rtn","nf4","kmeans","trellis","fp16","none"],description:"How weights are stored"},bits:{enum:[1,2,3,4,5,6,7,8],
description:"Bits per code, for turboquant, rtn (from 2 where symmetric), kmeans and trellis (2 to 4); nf4 has 4"},group:{enum:[16,32,64,128,
"row"],description:"Weights that share one scale, for turboquant, rtn, nf4 and trellis"},symmetric:{type:"boolean",description:"For rtn: wit\
hout zero points (true where it is left out) or with them"},states:{enum:[8,9,10,11,12],description:"For trellis: each one more loses less a\
nd halves the speed of packing; 10 if absent"},form:{enum:["packed","lut","dense"],description:"How the graph holds codes. packed: the runti\
me multiplies by them (2, 4, 8 bits, linear layers; others are dense). lut: restored at each use. dense: restored at load"}},required:["matc\
h"],additionalProperties:!1}}},additionalProperties:!1},mlpackage:{type:"object",description:"What differs on this target: fields of the def\
ault, and rules that come before the others",properties:{default:{type:"object",properties:{scheme:{enum:["turboquant","kmeans","fp16","none"],
description:"How weights are stored; none is fp16"},bits:{enum:[1,2,3,4,6,8],description:"Bits per code; 3 from ios18 on"},rowsPerScale:{enum:[
8,16],description:"For turboquant, from ios18 on: rows that share one scale. One each where it is left out"}},additionalProperties:!1},rules:{
type:"array",description:"Exceptions; the first rule that matches a tensor wins",maxItems:1e3,items:{type:"object",properties:{match:{type:"\
string",pattern:"^(encoder|head|\\*)/.+$",maxLength:500,description:"PART/TENSOR: a tensor's name, the dotted beginning of one, or a pattern\
 with *"},scheme:{enum:["turboquant","kmeans","fp16","none"],description:"How weights are stored; none is fp16"},bits:{enum:[1,2,3,4,6,8],description:"\
Bits per code; 3 from ios18 on"},rowsPerScale:{enum:[8,16],description:"For turboquant, from ios18 on: rows that share one scale. One each w\
here it is left out"}},required:["match"],additionalProperties:!1}}},additionalProperties:!1},calibration:{type:"object",description:"Audio \
to calibrate on: weights are then quantized with error feedback. The golden clips and it share no recording",properties:{clips:{type:"array",
description:"WAV files, relative to this recipe",items:{type:"string",minLength:1,maxLength:1e3},minItems:1,maxItems:100,uniqueItems:!0}},required:[
"clips"],additionalProperties:!1},budget:{type:"object",description:"Distributes bits over weights by what each costs on the calibration cli\
ps; widths that rules name stay",properties:{bitsPerWeight:{type:"number",minimum:0,maximum:32,description:"Codes, scales and codebooks of a\
ll weights over their number"},megabytes:{type:"number",minimum:0,maximum:1e6,description:"Both parts as files, in 10^6 bytes"}},minProperties:1,
maxProperties:1,additionalProperties:!1}},additionalProperties:!1,default:{}},targets:{type:"array",description:"What is written: onnx alway\
s, and mlpackage beside it",items:{type:"string",enum:["onnx","mlpackage"]},minItems:1,uniqueItems:!0,default:["onnx"]},coreml:{type:"object",
description:"What the target mlpackage is written for",properties:{target:{enum:["ios16","ios17","ios18"],default:"ios17",description:"The o\
ldest system that loads the packages"},layout:{enum:["plain","ane"],default:"plain",description:"ane: tensors of (batch, channels, 1, time),\
 and convolutions in the place of linear layers"}},additionalProperties:!1,default:{}},proof:{type:"object",properties:{gates:{type:"object",
description:"Limits of the proof: they may tighten the built-in ones, never loosen them",properties:{maxCer:{type:"number",minimum:0,maximum:1,
description:"Highest character error rate of the emitted parts on the golden speech"},maxCerIncrease:{type:"number",minimum:0,maximum:1,description:"\
How much higher that rate may be than the golden logits' own"},maxLogitKl:{type:"number",minimum:0,description:"Highest mean KL divergence o\
f the logits, in nats per frame"}},additionalProperties:!1,default:{}}},additionalProperties:!1,default:{}},signing:{type:"object",properties:{
key:{type:"string",minLength:1,maxLength:1e3,description:"env:NAME (a PEM in an environment variable) or the path of a PEM file"}},required:[
"key"],additionalProperties:!1}},required:["balafon","name","version","sequence","encoder","head"],additionalProperties:!1},S=Object.prototype.
hasOwnProperty,f=T().default,$=M().default,_=new RegExp("^[a-z0-9][a-z0-9-]{0,63}$","u"),K=new RegExp("^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-\
[0-9A-Za-z.-]{1,40})?$","u"),z=new RegExp("^[0-9a-f]{64}$","u"),D=new RegExp("^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00\
-\\x1f]+)*$","u"),O=new RegExp("^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$","u"),R=new RegExp("^sha256:[0-9a-f]{64}$","u"),V=new RegExp("^[^#]+\\.\
npz#[^#]+$","u"),A=new RegExp("^(encoder|head|\\*)/.+$","u");function I(u,{instancePath:i="",parentData:w,parentDataProperty:b,rootData:x=u}={}){
let e=null,a=0;if(u&&typeof u=="object"&&!Array.isArray(u)){if(u.quantization===void 0&&(u.quantization={}),u.targets===void 0&&(u.targets=[
"onnx"]),u.coreml===void 0&&(u.coreml={}),u.proof===void 0&&(u.proof={}),u.balafon===void 0){let l={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"balafon"},message:"must have required property 'balafon'",schema:r.required,parentSchema:r,data:u};e===null?
e=[l]:e.push(l),a++}if(u.name===void 0){let l={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"\
must have required property 'name'",schema:r.required,parentSchema:r,data:u};e===null?e=[l]:e.push(l),a++}if(u.version===void 0){let l={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"version"},message:"must have required property 'version'",schema:r.required,
parentSchema:r,data:u};e===null?e=[l]:e.push(l),a++}if(u.sequence===void 0){let l={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"sequence"},message:"must have required property 'sequence'",schema:r.required,parentSchema:r,data:u};e===null?e=[l]:
e.push(l),a++}if(u.encoder===void 0){let l={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"encoder"},message:"\
must have required property 'encoder'",schema:r.required,parentSchema:r,data:u};e===null?e=[l]:e.push(l),a++}if(u.head===void 0){let l={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"head"},message:"must have required property 'head'",schema:r.required,parentSchema:r,
data:u};e===null?e=[l]:e.push(l),a++}for(let l in u)if(!S.call(r.properties,l)){let m={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:r,data:u};e===null?
e=[m]:e.push(m),a++}if(u.balafon!==void 0){let l=u.balafon;if(l!==1){let m={instancePath:i+"/balafon",schemaPath:"#/properties/balafon/const",
keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:r.properties.balafon,data:l};e===null?e=[m]:
e.push(m),a++}}if(u.name!==void 0){let l=u.name;if(typeof l=="string"){if(!_.test(l)){let m={instancePath:i+"/name",schemaPath:"#/properties\
/name/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9][a-z0-9-]{0,63}$"},message:'must match pattern "^[a-z0-9][a-z0-9-]{0,63}$"',schema:"\
^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:r.properties.name,data:l};e===null?e=[m]:e.push(m),a++}}else{let m={instancePath:i+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.name.type,parentSchema:r.properties.
name,data:l};e===null?e=[m]:e.push(m),a++}}if(u.version!==void 0){let l=u.version;if(typeof l=="string"){if(!K.test(l)){let m={instancePath:i+
"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1\
,40})?$"},message:'must match pattern "^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(-[0-9A-Za-z.-]{1,40})?$"',schema:"^[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9\
]{1,6}(-[0-9A-Za-z.-]{1,40})?$",parentSchema:r.properties.version,data:l};e===null?e=[m]:e.push(m),a++}}else{let m={instancePath:i+"/version",
schemaPath:"#/properties/version/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.version.type,parentSchema:r.
properties.version,data:l};e===null?e=[m]:e.push(m),a++}}if(u.sequence!==void 0){let l=u.sequence;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&
isFinite(l))){let m={instancePath:i+"/sequence",schemaPath:"#/properties/sequence/type",keyword:"type",params:{type:"integer"},message:"must\
 be integer",schema:r.properties.sequence.type,parentSchema:r.properties.sequence,data:l};e===null?e=[m]:e.push(m),a++}if(typeof l=="number"&&
isFinite(l)){if(l>9007199254740991||isNaN(l)){let m={instancePath:i+"/sequence",schemaPath:"#/properties/sequence/maximum",keyword:"maximum",
params:{comparison:"<=",limit:9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:r.properties.sequence,
data:l};e===null?e=[m]:e.push(m),a++}if(l<0||isNaN(l)){let m={instancePath:i+"/sequence",schemaPath:"#/properties/sequence/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.sequence,data:l};e===null?e=[m]:e.push(m),
a++}}}if(u.encoder!==void 0){let l=u.encoder;if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.source===void 0){let m={instancePath:i+"/enco\
der",schemaPath:"#/properties/encoder/required",keyword:"required",params:{missingProperty:"source"},message:"must have required property 's\
ource'",schema:r.properties.encoder.required,parentSchema:r.properties.encoder,data:l};e===null?e=[m]:e.push(m),a++}if(l.sha256===void 0){let m={
instancePath:i+"/encoder",schemaPath:"#/properties/encoder/required",keyword:"required",params:{missingProperty:"sha256"},message:"must have\
 required property 'sha256'",schema:r.properties.encoder.required,parentSchema:r.properties.encoder,data:l};e===null?e=[m]:e.push(m),a++}if(l.
provides===void 0){let m={instancePath:i+"/encoder",schemaPath:"#/properties/encoder/required",keyword:"required",params:{missingProperty:"p\
rovides"},message:"must have required property 'provides'",schema:r.properties.encoder.required,parentSchema:r.properties.encoder,data:l};e===
null?e=[m]:e.push(m),a++}for(let m in l)if(!(m==="source"||m==="sha256"||m==="data"||m==="provides")){let o={instancePath:i+"/encoder",schemaPath:"\
#/properties/encoder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional pr\
operties",schema:!1,parentSchema:r.properties.encoder,data:l};e===null?e=[o]:e.push(o),a++}if(l.source!==void 0){let m=l.source;if(typeof m==
"string"){if(f(m)>1e3){let o={instancePath:i+"/encoder/source",schemaPath:"#/properties/encoder/properties/source/maxLength",keyword:"maxLen\
gth",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.encoder.properties.source,data:m};
e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+"/encoder/source",schemaPath:"#/properties/encoder/properties/source/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.encoder.properties.source,
data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/encoder/source",schemaPath:"#/properties/encoder/properties/source/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.encoder.properties.source.type,parentSchema:r.properties.
encoder.properties.source,data:m};e===null?e=[o]:e.push(o),a++}}if(l.sha256!==void 0){let m=l.sha256;if(typeof m=="string"){if(!z.test(m)){let o={
instancePath:i+"/encoder/sha256",schemaPath:"#/properties/encoder/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64\
}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.encoder.properties.sha256,data:m};e===null?
e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/encoder/sha256",schemaPath:"#/properties/encoder/properties/sha256/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.encoder.properties.sha256.type,parentSchema:r.properties.encoder.properties.sha256,
data:m};e===null?e=[o]:e.push(o),a++}}if(l.data!==void 0){let m=l.data;if(m&&typeof m=="object"&&!Array.isArray(m)){if(Object.keys(m).length>
1e3){let o={instancePath:i+"/encoder/data",schemaPath:"#/properties/encoder/properties/data/maxProperties",keyword:"maxProperties",params:{limit:1e3},
message:"must NOT have more than 1000 properties",schema:1e3,parentSchema:r.properties.encoder.properties.data,data:m};e===null?e=[o]:e.push(
o),a++}if(Object.keys(m).length<1){let o={instancePath:i+"/encoder/data",schemaPath:"#/properties/encoder/properties/data/minProperties",keyword:"\
minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:r.properties.encoder.properties.data,data:m};
e===null?e=[o]:e.push(o),a++}for(let o in m){let p=a;if(typeof o=="string"){if(f(o)>1e3){let s={instancePath:i+"/encoder/data",schemaPath:"#\
/properties/encoder/properties/data/propertyNames/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 ch\
aracters",schema:1e3,parentSchema:r.properties.encoder.properties.data.propertyNames,data:o,propertyName:o};e===null?e=[s]:e.push(s),a++}if(!D.
test(o)){let s={instancePath:i+"/encoder/data",schemaPath:"#/properties/encoder/properties/data/propertyNames/pattern",keyword:"pattern",params:{
pattern:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"},message:'must match pattern "^(?!\\.{1,2}(/|$))\
[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+)*$"',schema:"^(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\x00-\\x\
1f]+)*$",parentSchema:r.properties.encoder.properties.data.propertyNames,data:o,propertyName:o};e===null?e=[s]:e.push(s),a++}}var B=p===a;if(!B){
let s={instancePath:i+"/encoder/data",schemaPath:"#/properties/encoder/properties/data/propertyNames",keyword:"propertyNames",params:{propertyName:o},
message:"property name must be valid",schema:r.properties.encoder.properties.data.propertyNames,parentSchema:r.properties.encoder.properties.
data,data:m};e===null?e=[s]:e.push(s),a++}}for(let o in m){let p=m[o];if(typeof p=="string"){if(!z.test(p)){let s={instancePath:i+"/encoder/\
data/"+o.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/encoder/properties/data/additionalProperties/pattern",keyword:"patt\
ern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.encoder.
properties.data.additionalProperties,data:p};e===null?e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/encoder/data/"+o.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/encoder/properties/data/additionalProperties/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.encoder.properties.data.additionalProperties.type,parentSchema:r.properties.encoder.properties.data.additionalProperties,
data:p};e===null?e=[s]:e.push(s),a++}}}else{let o={instancePath:i+"/encoder/data",schemaPath:"#/properties/encoder/properties/data/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.properties.data.type,parentSchema:r.properties.encoder.properties.
data,data:m};e===null?e=[o]:e.push(o),a++}}if(l.provides!==void 0){let m=l.provides;if(typeof m!="string"&&!(m&&typeof m=="object"&&!Array.isArray(
m))){let o={instancePath:i+"/encoder/provides",schemaPath:"#/properties/encoder/properties/provides/type",keyword:"type",params:{type:r.properties.
encoder.properties.provides.type},message:"must be string,object",schema:r.properties.encoder.properties.provides.type,parentSchema:r.properties.
encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(typeof m=="string"){if(f(m)>1e3){let o={instancePath:i+"/encoder/provide\
s",schemaPath:"#/properties/encoder/properties/provides/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1\
000 characters",schema:1e3,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+
"/encoder/provides",schemaPath:"#/properties/encoder/properties/provides/minLength",keyword:"minLength",params:{limit:1},message:"must NOT h\
ave fewer than 1 characters",schema:1,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}}if(m&&typeof m==
"object"&&!Array.isArray(m)){if(m.extractor===void 0){let o={instancePath:i+"/encoder/provides",schemaPath:"#/properties/encoder/properties/\
provides/required",keyword:"required",params:{missingProperty:"extractor"},message:"must have required property 'extractor'",schema:r.properties.
encoder.properties.provides.required,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(m.audio===
void 0){let o={instancePath:i+"/encoder/provides",schemaPath:"#/properties/encoder/properties/provides/required",keyword:"required",params:{
missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.encoder.properties.provides.required,parentSchema:r.
properties.encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(m.frontEnd===void 0){let o={instancePath:i+"/encoder/provides",
schemaPath:"#/properties/encoder/properties/provides/required",keyword:"required",params:{missingProperty:"frontEnd"},message:"must have req\
uired property 'frontEnd'",schema:r.properties.encoder.properties.provides.required,parentSchema:r.properties.encoder.properties.provides,data:m};
e===null?e=[o]:e.push(o),a++}if(m.window===void 0){let o={instancePath:i+"/encoder/provides",schemaPath:"#/properties/encoder/properties/pro\
vides/required",keyword:"required",params:{missingProperty:"window"},message:"must have required property 'window'",schema:r.properties.encoder.
properties.provides.required,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(m.output===void 0){
let o={instancePath:i+"/encoder/provides",schemaPath:"#/properties/encoder/properties/provides/required",keyword:"required",params:{missingProperty:"\
output"},message:"must have required property 'output'",schema:r.properties.encoder.properties.provides.required,parentSchema:r.properties.encoder.
properties.provides,data:m};e===null?e=[o]:e.push(o),a++}if(m.reduction===void 0){let o={instancePath:i+"/encoder/provides",schemaPath:"#/pr\
operties/encoder/properties/provides/required",keyword:"required",params:{missingProperty:"reduction"},message:"must have required property \
'reduction'",schema:r.properties.encoder.properties.provides.required,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?
e=[o]:e.push(o),a++}for(let o in m)if(!(o==="extractor"||o==="audio"||o==="frontEnd"||o==="window"||o==="output"||o==="reduction")){let p={instancePath:i+
"/encoder/provides",schemaPath:"#/properties/encoder/properties/provides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides,data:m};e===null?e=[p]:e.push(
p),a++}if(m.extractor!==void 0){let o=m.extractor;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.model===void 0){let p={instancePath:i+"/\
encoder/provides/extractor",schemaPath:"#/properties/encoder/properties/provides/properties/extractor/required",keyword:"required",params:{missingProperty:"\
model"},message:"must have required property 'model'",schema:r.properties.encoder.properties.provides.properties.extractor.required,parentSchema:r.
properties.encoder.properties.provides.properties.extractor,data:o};e===null?e=[p]:e.push(p),a++}if(o.revision===void 0){let p={instancePath:i+
"/encoder/provides/extractor",schemaPath:"#/properties/encoder/properties/provides/properties/extractor/required",keyword:"required",params:{
missingProperty:"revision"},message:"must have required property 'revision'",schema:r.properties.encoder.properties.provides.properties.extractor.
required,parentSchema:r.properties.encoder.properties.provides.properties.extractor,data:o};e===null?e=[p]:e.push(p),a++}if(o.layer===void 0){
let p={instancePath:i+"/encoder/provides/extractor",schemaPath:"#/properties/encoder/properties/provides/properties/extractor/required",keyword:"\
required",params:{missingProperty:"layer"},message:"must have required property 'layer'",schema:r.properties.encoder.properties.provides.properties.
extractor.required,parentSchema:r.properties.encoder.properties.provides.properties.extractor,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)
if(!(p==="model"||p==="revision"||p==="layer")){let s={instancePath:i+"/encoder/provides/extractor",schemaPath:"#/properties/encoder/propert\
ies/provides/properties/extractor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have \
additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.extractor,data:o};e===null?e=[s]:e.push(s),
a++}if(o.model!==void 0){let p=o.model;if(typeof p=="string"){if(f(p)>200){let s={instancePath:i+"/encoder/provides/extractor/model",schemaPath:"\
#/properties/encoder/properties/provides/properties/extractor/properties/model/maxLength",keyword:"maxLength",params:{limit:200},message:"mu\
st NOT have more than 200 characters",schema:200,parentSchema:r.properties.encoder.properties.provides.properties.extractor.properties.model,
data:p};e===null?e=[s]:e.push(s),a++}if(!O.test(p)){let s={instancePath:i+"/encoder/provides/extractor/model",schemaPath:"#/properties/encod\
er/properties/provides/properties/extractor/properties/model/pattern",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},
message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:r.properties.
encoder.properties.provides.properties.extractor.properties.model,data:p};e===null?e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/encoder\
/provides/extractor/model",schemaPath:"#/properties/encoder/properties/provides/properties/extractor/properties/model/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.encoder.properties.provides.properties.extractor.properties.model.type,parentSchema:r.
properties.encoder.properties.provides.properties.extractor.properties.model,data:p};e===null?e=[s]:e.push(s),a++}}if(o.revision!==void 0){let p=o.
revision;if(typeof p=="string"){if(!R.test(p)){let s={instancePath:i+"/encoder/provides/extractor/revision",schemaPath:"#/properties/encoder\
/properties/provides/properties/extractor/properties/revision/pattern",keyword:"pattern",params:{pattern:"^sha256:[0-9a-f]{64}$"},message:'m\
ust match pattern "^sha256:[0-9a-f]{64}$"',schema:"^sha256:[0-9a-f]{64}$",parentSchema:r.properties.encoder.properties.provides.properties.extractor.
properties.revision,data:p};e===null?e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/encoder/provides/extractor/revision",schemaPath:"#/pr\
operties/encoder/properties/provides/properties/extractor/properties/revision/type",keyword:"type",params:{type:"string"},message:"must be s\
tring",schema:r.properties.encoder.properties.provides.properties.extractor.properties.revision.type,parentSchema:r.properties.encoder.properties.
provides.properties.extractor.properties.revision,data:p};e===null?e=[s]:e.push(s),a++}}if(o.layer!==void 0){let p=o.layer;if(typeof p=="str\
ing"){if(f(p)>200){let s={instancePath:i+"/encoder/provides/extractor/layer",schemaPath:"#/properties/encoder/properties/provides/properties\
/extractor/properties/layer/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.
properties.encoder.properties.provides.properties.extractor.properties.layer,data:p};e===null?e=[s]:e.push(s),a++}if(!O.test(p)){let s={instancePath:i+
"/encoder/provides/extractor/layer",schemaPath:"#/properties/encoder/properties/provides/properties/extractor/properties/layer/pattern",keyword:"\
pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',schema:"\
^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:r.properties.encoder.properties.provides.properties.extractor.properties.layer,data:p};e===
null?e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/encoder/provides/extractor/layer",schemaPath:"#/properties/encoder/properties/provide\
s/properties/extractor/properties/layer/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.encoder.properties.
provides.properties.extractor.properties.layer.type,parentSchema:r.properties.encoder.properties.provides.properties.extractor.properties.layer,
data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+"/encoder/provides/extractor",schemaPath:"#/properties/encoder/properties/\
provides/properties/extractor/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.properties.provides.
properties.extractor.type,parentSchema:r.properties.encoder.properties.provides.properties.extractor,data:o};e===null?e=[p]:e.push(p),a++}}if(m.
audio!==void 0){let o=m.audio;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.sampleRateHz===void 0){let p={instancePath:i+"/encoder/provi\
des/audio",schemaPath:"#/properties/encoder/properties/provides/properties/audio/required",keyword:"required",params:{missingProperty:"sampl\
eRateHz"},message:"must have required property 'sampleRateHz'",schema:r.properties.encoder.properties.provides.properties.audio.required,parentSchema:r.
properties.encoder.properties.provides.properties.audio,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)if(p!=="sampleRateHz"){let s={instancePath:i+
"/encoder/provides/audio",schemaPath:"#/properties/encoder/properties/provides/properties/audio/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.
provides.properties.audio,data:o};e===null?e=[s]:e.push(s),a++}if(o.sampleRateHz!==void 0){let p=o.sampleRateHz;if(!(typeof p=="number"&&!(p%
1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:i+"/encoder/provides/audio/sampleRateHz",schemaPath:"#/properties/encoder/properties/provid\
es/properties/audio/properties/sampleRateHz/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.encoder.
properties.provides.properties.audio.properties.sampleRateHz.type,parentSchema:r.properties.encoder.properties.provides.properties.audio.properties.
sampleRateHz,data:p};e===null?e=[s]:e.push(s),a++}if(typeof p=="number"&&isFinite(p)){if(p>384e3||isNaN(p)){let s={instancePath:i+"/encoder/\
provides/audio/sampleRateHz",schemaPath:"#/properties/encoder/properties/provides/properties/audio/properties/sampleRateHz/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:384e3},message:"must be <= 384000",schema:384e3,parentSchema:r.properties.encoder.properties.provides.
properties.audio.properties.sampleRateHz,data:p};e===null?e=[s]:e.push(s),a++}if(p<1e3||isNaN(p)){let s={instancePath:i+"/encoder/provides/a\
udio/sampleRateHz",schemaPath:"#/properties/encoder/properties/provides/properties/audio/properties/sampleRateHz/minimum",keyword:"minimum",
params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:r.properties.encoder.properties.provides.properties.audio.
properties.sampleRateHz,data:p};e===null?e=[s]:e.push(s),a++}}}}else{let p={instancePath:i+"/encoder/provides/audio",schemaPath:"#/propertie\
s/encoder/properties/provides/properties/audio/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.
properties.provides.properties.audio.type,parentSchema:r.properties.encoder.properties.provides.properties.audio,data:o};e===null?e=[p]:e.push(
p),a++}}if(m.frontEnd!==void 0){let o=m.frontEnd;if(o&&typeof o=="object"&&!Array.isArray(o)){let p=o.kind;if(typeof p=="string")if(p==="log\
-mel")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/prop\
erties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must ha\
ve required property 'kind'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.melBins===void 0){let s={instancePath:i+"\
/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"melBins"},message:"must have required property 'melBins'",schema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.
fftSize===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEn\
d/oneOf/0/required",keyword:"required",params:{missingProperty:"fftSize"},message:"must have required property 'fftSize'",schema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.hopLength===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/prop\
erties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"hopLength"},message:"mu\
st have required property 'hopLength'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.melScale===void 0){let s={instancePath:i+
"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"melScale"},message:"must have required property 'melScale'",schema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.
fMinHz===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd\
/oneOf/0/required",keyword:"required",params:{missingProperty:"fMinHz"},message:"must have required property 'fMinHz'",schema:r.properties.encoder.
properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0],
data:o};e===null?e=[s]:e.push(s),a++}if(o.fMaxHz===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encod\
er/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"fMaxHz"},message:"must have require\
d property 'fMaxHz'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.encoder.
properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.log===void 0){let s={instancePath:i+"/encoder/pro\
vides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"\
log"},message:"must have required property 'log'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.floor===void 0){let s={instancePath:i+
"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"floor"},message:"must have required property 'floor'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].
required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.dynamicRange===
void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/\
required",keyword:"required",params:{missingProperty:"dynamicRange"},message:"must have required property 'dynamicRange'",schema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.offset===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/propert\
ies/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"offset"},message:"must hav\
e required property 'offset'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.scale===void 0){let s={instancePath:i+"/e\
ncoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"scale"},message:"must have required property 'scale'",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].
required,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}for(let s in o)
if(!S.call(r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties,s)){let t={instancePath:i+"/encoder/provides/fro\
ntEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.
properties.frontEnd.oneOf[0],data:o};e===null?e=[t]:e.push(t),a++}if(o.kind!==void 0){let s=o.kind;if(s!=="log-mel"){let t={instancePath:i+"\
/encoder/provides/frontEnd/kind",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/kind/const",keyword:"\
const",params:{allowedValue:"log-mel"},message:"must be equal to constant",schema:"log-mel",parentSchema:r.properties.encoder.properties.provides.
properties.frontEnd.oneOf[0].properties.kind,data:s};e===null?e=[t]:e.push(t),a++}}if(o.melBins!==void 0){let s=o.melBins;if(!(typeof s=="nu\
mber"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/encoder/provides/frontEnd/melBins",schemaPath:"#/properties/encoder/properti\
es/provides/properties/frontEnd/oneOf/0/properties/melBins/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].properties.melBins.type,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[0].properties.melBins,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>1024||isNaN(s)){let t={instancePath:i+
"/encoder/provides/frontEnd/melBins",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/melBins/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[0].properties.melBins,data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={instancePath:i+"/enco\
der/provides/frontEnd/melBins",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/melBins/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[0].properties.melBins,data:s};e===null?e=[t]:e.push(t),a++}}}if(o.fftSize!==void 0){let s=o.fftSize;if(!(typeof s=="number"&&
!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/encoder/provides/frontEnd/fftSize",schemaPath:"#/properties/encoder/properties/prov\
ides/properties/frontEnd/oneOf/0/properties/fftSize/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].properties.fftSize.type,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[0].properties.fftSize,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>65536||isNaN(s)){let t={instancePath:i+
"/encoder/provides/frontEnd/fftSize",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/fftSize/max\
imum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[0].properties.fftSize,data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={instancePath:i+"/enco\
der/provides/frontEnd/fftSize",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/fftSize/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[0].properties.fftSize,data:s};e===null?e=[t]:e.push(t),a++}}}if(o.hopLength!==void 0){let s=o.hopLength;if(!(typeof s=="numbe\
r"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/encoder/provides/frontEnd/hopLength",schemaPath:"#/properties/encoder/propertie\
s/provides/properties/frontEnd/oneOf/0/properties/hopLength/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.hopLength.type,parentSchema:r.properties.encoder.properties.provides.
properties.frontEnd.oneOf[0].properties.hopLength,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>65536||isNaN(
s)){let t={instancePath:i+"/encoder/provides/frontEnd/hopLength",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/on\
eOf/0/properties/hopLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.hopLength,data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(
s)){let t={instancePath:i+"/encoder/provides/frontEnd/hopLength",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/on\
eOf/0/properties/hopLength/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].properties.hopLength,data:s};e===null?e=[t]:e.push(t),a++}}}if(o.melScale!==void 0){
let s=o.melScale;if(!(s==="slaney"||s==="htk")){let t={instancePath:i+"/encoder/provides/frontEnd/melScale",schemaPath:"#/properties/encoder\
/properties/provides/properties/frontEnd/oneOf/0/properties/melScale/enum",keyword:"enum",params:{allowedValues:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[0].properties.melScale.enum},message:"must be equal to one of the allowed values",schema:r.properties.encoder.
properties.provides.properties.frontEnd.oneOf[0].properties.melScale.enum,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0].properties.melScale,data:s};e===null?e=[t]:e.push(t),a++}}if(o.fMinHz!==void 0){let s=o.fMinHz;if(typeof s=="number"&&isFinite(s)){
if(s<0||isNaN(s)){let t={instancePath:i+"/encoder/provides/frontEnd/fMinHz",schemaPath:"#/properties/encoder/properties/provides/properties/\
frontEnd/oneOf/0/properties/fMinHz/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.fMinHz,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+
"/encoder/provides/frontEnd/fMinHz",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/fMinHz/type",
keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].
properties.fMinHz.type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.fMinHz,data:s};e===null?
e=[t]:e.push(t),a++}}if(o.fMaxHz!==void 0){let s=o.fMaxHz;if(typeof s=="number"&&isFinite(s)){if(s<=0||isNaN(s)){let t={instancePath:i+"/enc\
oder/provides/frontEnd/fMaxHz",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/fMaxHz/exclusiveM\
inimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[0].properties.fMaxHz,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/encoder/provides/\
frontEnd/fMaxHz",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/fMaxHz/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.fMaxHz.type,
parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.fMaxHz,data:s};e===null?e=[t]:e.push(t),a++}}if(o.
log!==void 0){let s=o.log;if(!(s==="log10"||s==="ln")){let t={instancePath:i+"/encoder/provides/frontEnd/log",schemaPath:"#/properties/encod\
er/properties/provides/properties/frontEnd/oneOf/0/properties/log/enum",keyword:"enum",params:{allowedValues:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[0].properties.log.enum},message:"must be equal to one of the allowed values",schema:r.properties.encoder.
properties.provides.properties.frontEnd.oneOf[0].properties.log.enum,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0].properties.log,data:s};e===null?e=[t]:e.push(t),a++}}if(o.floor!==void 0){let s=o.floor;if(typeof s=="number"&&isFinite(s)){if(s<=0||
isNaN(s)){let t={instancePath:i+"/encoder/provides/frontEnd/floor",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/\
oneOf/0/properties/floor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.floor,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+
"/encoder/provides/frontEnd/floor",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/floor/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.
floor.type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.floor,data:s};e===null?e=[t]:e.push(
t),a++}}if(o.dynamicRange!==void 0){let s=o.dynamicRange;if(typeof s=="number"&&isFinite(s)){if(s<=0||isNaN(s)){let t={instancePath:i+"/enco\
der/provides/frontEnd/dynamicRange",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/dynamicRange\
/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.encoder.
properties.provides.properties.frontEnd.oneOf[0].properties.dynamicRange,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/\
encoder/provides/frontEnd/dynamicRange",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/dynamicR\
ange/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.
oneOf[0].properties.dynamicRange.type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.dynamicRange,
data:s};e===null?e=[t]:e.push(t),a++}}if(o.offset!==void 0){let s=o.offset;if(!(typeof s=="number"&&isFinite(s))){let t={instancePath:i+"/en\
coder/provides/frontEnd/offset",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/offset/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.
offset.type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.offset,data:s};e===null?e=[t]:e.push(
t),a++}}if(o.scale!==void 0){let s=o.scale;if(typeof s=="number"&&isFinite(s)){if(s<=0||isNaN(s)){let t={instancePath:i+"/encoder/provides/f\
rontEnd/scale",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/scale/exclusiveMinimum",keyword:"\
exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[0].properties.scale,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/encoder/provides/frontEnd/scale",schemaPath:"\
#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/properties/scale/type",keyword:"type",params:{type:"number"},message:"m\
ust be number",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].properties.scale.type,parentSchema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0].properties.scale,data:s};e===null?e=[t]:e.push(t),a++}}}else{let s={instancePath:i+
"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/frontEnd/oneOf/0/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[0].type,parentSchema:r.properties.
encoder.properties.provides.properties.frontEnd.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}else if(p==="waveform")if(o&&typeof o=="object"&&
!Array.isArray(o)){if(o.kind===void 0){let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provid\
es/properties/frontEnd/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:r.
properties.encoder.properties.provides.properties.frontEnd.oneOf[1].required,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd.oneOf[1],data:o};e===null?e=[s]:e.push(s),a++}for(let s in o)if(s!=="kind"){let t={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"\
#/properties/encoder/properties/provides/properties/frontEnd/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[1],data:o};
e===null?e=[t]:e.push(t),a++}if(o.kind!==void 0){let s=o.kind;if(s!=="waveform"){let t={instancePath:i+"/encoder/provides/frontEnd/kind",schemaPath:"\
#/properties/encoder/properties/provides/properties/frontEnd/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"waveform"},
message:"must be equal to constant",schema:"waveform",parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[1].properties.
kind,data:s};e===null?e=[t]:e.push(t),a++}}}else{let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/propert\
ies/provides/properties/frontEnd/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.properties.
provides.properties.frontEnd.oneOf[1].type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd.oneOf[1],data:o};e===null?
e=[s]:e.push(s),a++}else{let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/properties/provides/properties/\
frontEnd/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"kind",tagValue:p},message:'value of tag "kind" must be in oneOf',
schema:r.properties.encoder.properties.provides.properties.frontEnd.discriminator,parentSchema:r.properties.encoder.properties.provides.properties.
frontEnd,data:o};e===null?e=[s]:e.push(s),a++}else{let s={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/properties/encoder/prope\
rties/provides/properties/frontEnd/discriminator",keyword:"discriminator",params:{error:"tag",tag:"kind",tagValue:p},message:'tag "kind" mus\
t be string',schema:r.properties.encoder.properties.provides.properties.frontEnd.discriminator,parentSchema:r.properties.encoder.properties.
provides.properties.frontEnd,data:o};e===null?e=[s]:e.push(s),a++}}else{let p={instancePath:i+"/encoder/provides/frontEnd",schemaPath:"#/pro\
perties/encoder/properties/provides/properties/frontEnd/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
encoder.properties.provides.properties.frontEnd.type,parentSchema:r.properties.encoder.properties.provides.properties.frontEnd,data:o};e===null?
e=[p]:e.push(p),a++}}if(m.window!==void 0){let o=m.window;if(o&&typeof o=="object"&&!Array.isArray(o)){let p=o.kind;if(typeof p=="string")if(p===
"fixed")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let s={instancePath:i+"/encoder/provides/window",schemaPath:"#/prop\
erties/encoder/properties/provides/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},message:"must have\
 required property 'kind'",schema:r.properties.encoder.properties.provides.properties.window.oneOf[0].required,parentSchema:r.properties.encoder.
properties.provides.properties.window.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.samples===void 0){let s={instancePath:i+"/encoder/p\
rovides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"\
samples"},message:"must have required property 'samples'",schema:r.properties.encoder.properties.provides.properties.window.oneOf[0].required,
parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}if(o.frames===void 0){
let s={instancePath:i+"/encoder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/0/required",keyword:"\
required",params:{missingProperty:"frames"},message:"must have required property 'frames'",schema:r.properties.encoder.properties.provides.properties.
window.oneOf[0].required,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}
for(let s in o)if(!(s==="kind"||s==="samples"||s==="frames")){let t={instancePath:i+"/encoder/provides/window",schemaPath:"#/properties/enco\
der/properties/provides/properties/window/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0],data:o};e===
null?e=[t]:e.push(t),a++}if(o.kind!==void 0){let s=o.kind;if(s!=="fixed"){let t={instancePath:i+"/encoder/provides/window/kind",schemaPath:"\
#/properties/encoder/properties/provides/properties/window/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue:"fixed"},message:"\
must be equal to constant",schema:"fixed",parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.kind,data:s};
e===null?e=[t]:e.push(t),a++}}if(o.samples!==void 0){let s=o.samples;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+
"/encoder/provides/window/samples",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/0/properties/samples/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.
samples.type,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.samples,data:s};e===null?e=[t]:e.push(
t),a++}if(typeof s=="number"&&isFinite(s)){if(s>1e9||isNaN(s)){let t={instancePath:i+"/encoder/provides/window/samples",schemaPath:"#/proper\
ties/encoder/properties/provides/properties/window/oneOf/0/properties/samples/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},
message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.samples,
data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={instancePath:i+"/encoder/provides/window/samples",schemaPath:"#/properties/enc\
oder/properties/provides/properties/window/oneOf/0/properties/samples/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"m\
ust be >= 1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.samples,data:s};e===null?e=
[t]:e.push(t),a++}}}if(o.frames!==void 0){let s=o.frames;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/e\
ncoder/provides/window/frames",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/0/properties/frames/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.
frames.type,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.frames,data:s};e===null?e=[t]:e.push(
t),a++}if(typeof s=="number"&&isFinite(s)){if(s>1e9||isNaN(s)){let t={instancePath:i+"/encoder/provides/window/frames",schemaPath:"#/propert\
ies/encoder/properties/provides/properties/window/oneOf/0/properties/frames/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"\
must be <= 1000000000",schema:1e9,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.frames,data:s};
e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={instancePath:i+"/encoder/provides/window/frames",schemaPath:"#/properties/encoder/prop\
erties/provides/properties/window/oneOf/0/properties/frames/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= \
1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0].properties.frames,data:s};e===null?e=[t]:e.push(
t),a++}}}}else{let s={instancePath:i+"/encoder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf\
/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.properties.provides.properties.window.oneOf[0].
type,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[0],data:o};e===null?e=[s]:e.push(s),a++}else if(p==="vari\
able")if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.kind===void 0){let s={instancePath:i+"/encoder/provides/window",schemaPath:"#/proper\
ties/encoder/properties/provides/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must have r\
equired property 'kind'",schema:r.properties.encoder.properties.provides.properties.window.oneOf[1].required,parentSchema:r.properties.encoder.
properties.provides.properties.window.oneOf[1],data:o};e===null?e=[s]:e.push(s),a++}if(o.samplesPerFrame===void 0){let s={instancePath:i+"/e\
ncoder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/1/required",keyword:"required",params:{
missingProperty:"samplesPerFrame"},message:"must have required property 'samplesPerFrame'",schema:r.properties.encoder.properties.provides.properties.
window.oneOf[1].required,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[1],data:o};e===null?e=[s]:e.push(s),a++}
for(let s in o)if(!(s==="kind"||s==="samplesPerFrame")){let t={instancePath:i+"/encoder/provides/window",schemaPath:"#/properties/encoder/pr\
operties/provides/properties/window/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must\
 NOT have additional properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[1],data:o};e===null?
e=[t]:e.push(t),a++}if(o.kind!==void 0){let s=o.kind;if(s!=="variable"){let t={instancePath:i+"/encoder/provides/window/kind",schemaPath:"#/\
properties/encoder/properties/provides/properties/window/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"variable"},message:"\
must be equal to constant",schema:"variable",parentSchema:r.properties.encoder.properties.provides.properties.window.oneOf[1].properties.kind,
data:s};e===null?e=[t]:e.push(t),a++}}if(o.samplesPerFrame!==void 0){let s=o.samplesPerFrame;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(
s))){let t={instancePath:i+"/encoder/provides/window/samplesPerFrame",schemaPath:"#/properties/encoder/properties/provides/properties/window\
/oneOf/1/properties/samplesPerFrame/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.encoder.properties.
provides.properties.window.oneOf[1].properties.samplesPerFrame.type,parentSchema:r.properties.encoder.properties.provides.properties.window.
oneOf[1].properties.samplesPerFrame,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>1e9||isNaN(s)){let t={instancePath:i+
"/encoder/provides/window/samplesPerFrame",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/1/properties/samples\
PerFrame/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.
encoder.properties.provides.properties.window.oneOf[1].properties.samplesPerFrame,data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={
instancePath:i+"/encoder/provides/window/samplesPerFrame",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/1/pro\
perties/samplesPerFrame/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
encoder.properties.provides.properties.window.oneOf[1].properties.samplesPerFrame,data:s};e===null?e=[t]:e.push(t),a++}}}}else{let s={instancePath:i+
"/encoder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/oneOf/1/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.encoder.properties.provides.properties.window.oneOf[1].type,parentSchema:r.properties.
encoder.properties.provides.properties.window.oneOf[1],data:o};e===null?e=[s]:e.push(s),a++}else{let s={instancePath:i+"/encoder/provides/wi\
ndow",schemaPath:"#/properties/encoder/properties/provides/properties/window/discriminator",keyword:"discriminator",params:{error:"mapping",
tag:"kind",tagValue:p},message:'value of tag "kind" must be in oneOf',schema:r.properties.encoder.properties.provides.properties.window.discriminator,
parentSchema:r.properties.encoder.properties.provides.properties.window,data:o};e===null?e=[s]:e.push(s),a++}else{let s={instancePath:i+"/en\
coder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/discriminator",keyword:"discriminator",params:{
error:"tag",tag:"kind",tagValue:p},message:'tag "kind" must be string',schema:r.properties.encoder.properties.provides.properties.window.discriminator,
parentSchema:r.properties.encoder.properties.provides.properties.window,data:o};e===null?e=[s]:e.push(s),a++}}else{let p={instancePath:i+"/e\
ncoder/provides/window",schemaPath:"#/properties/encoder/properties/provides/properties/window/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.encoder.properties.provides.properties.window.type,parentSchema:r.properties.encoder.properties.provides.
properties.window,data:o};e===null?e=[p]:e.push(p),a++}}if(m.output!==void 0){let o=m.output;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.
dim===void 0){let p={instancePath:i+"/encoder/provides/output",schemaPath:"#/properties/encoder/properties/provides/properties/output/requir\
ed",keyword:"required",params:{missingProperty:"dim"},message:"must have required property 'dim'",schema:r.properties.encoder.properties.provides.
properties.output.required,parentSchema:r.properties.encoder.properties.provides.properties.output,data:o};e===null?e=[p]:e.push(p),a++}if(o.
axes===void 0){let p={instancePath:i+"/encoder/provides/output",schemaPath:"#/properties/encoder/properties/provides/properties/output/requi\
red",keyword:"required",params:{missingProperty:"axes"},message:"must have required property 'axes'",schema:r.properties.encoder.properties.
provides.properties.output.required,parentSchema:r.properties.encoder.properties.provides.properties.output,data:o};e===null?e=[p]:e.push(p),
a++}for(let p in o)if(!(p==="dim"||p==="axes")){let s={instancePath:i+"/encoder/provides/output",schemaPath:"#/properties/encoder/properties\
/provides/properties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additi\
onal properties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.output,data:o};e===null?e=[s]:e.push(s),a++}if(o.
dim!==void 0){let p=o.dim;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:i+"/encoder/provides/output/dim",schemaPath:"\
#/properties/encoder/properties/provides/properties/output/properties/dim/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger",schema:r.properties.encoder.properties.provides.properties.output.properties.dim.type,parentSchema:r.properties.encoder.properties.provides.
properties.output.properties.dim,data:p};e===null?e=[s]:e.push(s),a++}if(typeof p=="number"&&isFinite(p)){if(p>65536||isNaN(p)){let s={instancePath:i+
"/encoder/provides/output/dim",schemaPath:"#/properties/encoder/properties/provides/properties/output/properties/dim/maximum",keyword:"maxim\
um",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.encoder.properties.provides.properties.
output.properties.dim,data:p};e===null?e=[s]:e.push(s),a++}if(p<1||isNaN(p)){let s={instancePath:i+"/encoder/provides/output/dim",schemaPath:"\
#/properties/encoder/properties/provides/properties/output/properties/dim/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.output.properties.dim,data:p};e===null?e=[s]:e.push(
s),a++}}}if(o.axes!==void 0){let p=o.axes;if(!$(p,r.properties.encoder.properties.provides.properties.output.properties.axes.const)){let s={
instancePath:i+"/encoder/provides/output/axes",schemaPath:"#/properties/encoder/properties/provides/properties/output/properties/axes/const",
keyword:"const",params:{allowedValue:r.properties.encoder.properties.provides.properties.output.properties.axes.const},message:"must be equa\
l to constant",schema:r.properties.encoder.properties.provides.properties.output.properties.axes.const,parentSchema:r.properties.encoder.properties.
provides.properties.output.properties.axes,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+"/encoder/provides/output",schemaPath:"\
#/properties/encoder/properties/provides/properties/output/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
encoder.properties.provides.properties.output.type,parentSchema:r.properties.encoder.properties.provides.properties.output,data:o};e===null?
e=[p]:e.push(p),a++}}if(m.reduction!==void 0){let o=m.reduction;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.factor===void 0){let p={instancePath:i+
"/encoder/provides/reduction",schemaPath:"#/properties/encoder/properties/provides/properties/reduction/required",keyword:"required",params:{
missingProperty:"factor"},message:"must have required property 'factor'",schema:r.properties.encoder.properties.provides.properties.reduction.
required,parentSchema:r.properties.encoder.properties.provides.properties.reduction,data:o};e===null?e=[p]:e.push(p),a++}if(o.method===void 0){
let p={instancePath:i+"/encoder/provides/reduction",schemaPath:"#/properties/encoder/properties/provides/properties/reduction/required",keyword:"\
required",params:{missingProperty:"method"},message:"must have required property 'method'",schema:r.properties.encoder.properties.provides.properties.
reduction.required,parentSchema:r.properties.encoder.properties.provides.properties.reduction,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)
if(!(p==="factor"||p==="method")){let s={instancePath:i+"/encoder/provides/reduction",schemaPath:"#/properties/encoder/properties/provides/p\
roperties/reduction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional pro\
perties",schema:!1,parentSchema:r.properties.encoder.properties.provides.properties.reduction,data:o};e===null?e=[s]:e.push(s),a++}if(o.factor!==
void 0){let p=o.factor;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){let s={instancePath:i+"/encoder/provides/reduction/factor",
schemaPath:"#/properties/encoder/properties/provides/properties/reduction/properties/factor/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.encoder.properties.provides.properties.reduction.properties.factor.type,parentSchema:r.properties.encoder.
properties.provides.properties.reduction.properties.factor,data:p};e===null?e=[s]:e.push(s),a++}if(typeof p=="number"&&isFinite(p)){if(p>1e3||
isNaN(p)){let s={instancePath:i+"/encoder/provides/reduction/factor",schemaPath:"#/properties/encoder/properties/provides/properties/reducti\
on/properties/factor/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:r.properties.
encoder.properties.provides.properties.reduction.properties.factor,data:p};e===null?e=[s]:e.push(s),a++}if(p<1||isNaN(p)){let s={instancePath:i+
"/encoder/provides/reduction/factor",schemaPath:"#/properties/encoder/properties/provides/properties/reduction/properties/factor/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.encoder.properties.provides.properties.reduction.
properties.factor,data:p};e===null?e=[s]:e.push(s),a++}}}if(o.method!==void 0){let p=o.method;if(!(p==="none"||p==="subsample"||p==="conv1d"||
p==="average-pool")){let s={instancePath:i+"/encoder/provides/reduction/method",schemaPath:"#/properties/encoder/properties/provides/propert\
ies/reduction/properties/method/enum",keyword:"enum",params:{allowedValues:r.properties.encoder.properties.provides.properties.reduction.properties.
method.enum},message:"must be equal to one of the allowed values",schema:r.properties.encoder.properties.provides.properties.reduction.properties.
method.enum,parentSchema:r.properties.encoder.properties.provides.properties.reduction.properties.method,data:p};e===null?e=[s]:e.push(s),a++}}}else{
let p={instancePath:i+"/encoder/provides/reduction",schemaPath:"#/properties/encoder/properties/provides/properties/reduction/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.properties.provides.properties.reduction.type,parentSchema:r.
properties.encoder.properties.provides.properties.reduction,data:o};e===null?e=[p]:e.push(p),a++}}}}}else{let m={instancePath:i+"/encoder",schemaPath:"\
#/properties/encoder/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.encoder.type,parentSchema:r.properties.
encoder,data:l};e===null?e=[m]:e.push(m),a++}}if(u.head!==void 0){let l=u.head;if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.source===void 0){
let m={instancePath:i+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty:"source"},message:"must hav\
e required property 'source'",schema:r.properties.head.required,parentSchema:r.properties.head,data:l};e===null?e=[m]:e.push(m),a++}if(l.sha256===
void 0){let m={instancePath:i+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty:"sha256"},message:"\
must have required property 'sha256'",schema:r.properties.head.required,parentSchema:r.properties.head,data:l};e===null?e=[m]:e.push(m),a++}
if(l.expects===void 0){let m={instancePath:i+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty:"exp\
ects"},message:"must have required property 'expects'",schema:r.properties.head.required,parentSchema:r.properties.head,data:l};e===null?e=[
m]:e.push(m),a++}if(l.vocabulary===void 0){let m={instancePath:i+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{
missingProperty:"vocabulary"},message:"must have required property 'vocabulary'",schema:r.properties.head.required,parentSchema:r.properties.
head,data:l};e===null?e=[m]:e.push(m),a++}for(let m in l)if(!(m==="source"||m==="sha256"||m==="select"||m==="prefix"||m==="expects"||m==="la\
yers"||m==="graph"||m==="vocabulary")){let o={instancePath:i+"/head",schemaPath:"#/properties/head/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head,data:l};e===
null?e=[o]:e.push(o),a++}if(l.source!==void 0){let m=l.source;if(typeof m=="string"){if(f(m)>1e3){let o={instancePath:i+"/head/source",schemaPath:"\
#/properties/head/properties/source/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,
parentSchema:r.properties.head.properties.source,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+"/head/source",schemaPath:"\
#/properties/head/properties/source/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:r.properties.head.properties.source,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/head/source",schemaPath:"\
#/properties/head/properties/source/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.
source.type,parentSchema:r.properties.head.properties.source,data:m};e===null?e=[o]:e.push(o),a++}}if(l.sha256!==void 0){let m=l.sha256;if(typeof m==
"string"){if(!z.test(m)){let o={instancePath:i+"/head/sha256",schemaPath:"#/properties/head/properties/sha256/pattern",keyword:"pattern",params:{
pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.head.properties.sha256,
data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/head/sha256",schemaPath:"#/properties/head/properties/sha256/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.sha256.type,parentSchema:r.properties.head.properties.
sha256,data:m};e===null?e=[o]:e.push(o),a++}}if(l.select!==void 0){let m=l.select;if(typeof m=="string"){if(f(m)>200){let o={instancePath:i+
"/head/select",schemaPath:"#/properties/head/properties/select/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more\
 than 200 characters",schema:200,parentSchema:r.properties.head.properties.select,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+
"/head/select",schemaPath:"#/properties/head/properties/select/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer \
than 1 characters",schema:1,parentSchema:r.properties.head.properties.select,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+
"/head/select",schemaPath:"#/properties/head/properties/select/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.
properties.head.properties.select.type,parentSchema:r.properties.head.properties.select,data:m};e===null?e=[o]:e.push(o),a++}}if(l.prefix!==
void 0){let m=l.prefix;if(typeof m=="string"){if(f(m)>200){let o={instancePath:i+"/head/prefix",schemaPath:"#/properties/head/properties/pre\
fix/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.
head.properties.prefix,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+"/head/prefix",schemaPath:"#/properties/head/pr\
operties/prefix/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
head.properties.prefix,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/head/prefix",schemaPath:"#/properties/head/propert\
ies/prefix/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.prefix.type,parentSchema:r.
properties.head.properties.prefix,data:m};e===null?e=[o]:e.push(o),a++}}if(l.expects!==void 0){let m=l.expects;if(typeof m!="string"&&!(m&&typeof m==
"object"&&!Array.isArray(m))){let o={instancePath:i+"/head/expects",schemaPath:"#/properties/head/properties/expects/type",keyword:"type",params:{
type:r.properties.head.properties.expects.type},message:"must be string,object",schema:r.properties.head.properties.expects.type,parentSchema:r.
properties.head.properties.expects,data:m};e===null?e=[o]:e.push(o),a++}if(typeof m=="string"){if(f(m)>1e3){let o={instancePath:i+"/head/exp\
ects",schemaPath:"#/properties/head/properties/expects/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 10\
00 characters",schema:1e3,parentSchema:r.properties.head.properties.expects,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+
"/head/expects",schemaPath:"#/properties/head/properties/expects/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewe\
r than 1 characters",schema:1,parentSchema:r.properties.head.properties.expects,data:m};e===null?e=[o]:e.push(o),a++}}if(m&&typeof m=="objec\
t"&&!Array.isArray(m)){if(m.layout===void 0){let o={instancePath:i+"/head/expects",schemaPath:"#/properties/head/properties/expects/required",
keyword:"required",params:{missingProperty:"layout"},message:"must have required property 'layout'",schema:r.properties.head.properties.expects.
required,parentSchema:r.properties.head.properties.expects,data:m};e===null?e=[o]:e.push(o),a++}for(let o in m)if(!(o==="layout"||o==="golde\
n")){let p={instancePath:i+"/head/expects",schemaPath:"#/properties/head/properties/expects/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:o},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.expects,
data:m};e===null?e=[p]:e.push(p),a++}if(m.layout!==void 0){let o=m.layout;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.extractor===void 0){
let p={instancePath:i+"/head/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",
params:{missingProperty:"extractor"},message:"must have required property 'extractor'",schema:r.properties.head.properties.expects.properties.
layout.required,parentSchema:r.properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}if(o.audio===void 0){
let p={instancePath:i+"/head/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",
params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:r.properties.head.properties.expects.properties.layout.
required,parentSchema:r.properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}if(o.frontEnd===void 0){let p={
instancePath:i+"/head/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",params:{
missingProperty:"frontEnd"},message:"must have required property 'frontEnd'",schema:r.properties.head.properties.expects.properties.layout.required,
parentSchema:r.properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}if(o.window===void 0){let p={instancePath:i+
"/head/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",params:{missingProperty:"\
window"},message:"must have required property 'window'",schema:r.properties.head.properties.expects.properties.layout.required,parentSchema:r.
properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}if(o.output===void 0){let p={instancePath:i+"/head\
/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",params:{missingProperty:"ou\
tput"},message:"must have required property 'output'",schema:r.properties.head.properties.expects.properties.layout.required,parentSchema:r.
properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}if(o.reduction===void 0){let p={instancePath:i+"/h\
ead/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/required",keyword:"required",params:{missingProperty:"\
reduction"},message:"must have required property 'reduction'",schema:r.properties.head.properties.expects.properties.layout.required,parentSchema:r.
properties.head.properties.expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)if(!(p==="extractor"||p==="audio"||
p==="frontEnd"||p==="window"||p==="output"||p==="reduction")){let s={instancePath:i+"/head/expects/layout",schemaPath:"#/properties/head/pro\
perties/expects/properties/layout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have \
additional properties",schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout,data:o};e===null?e=[s]:e.push(s),a++}if(o.
extractor!==void 0){let p=o.extractor;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.model===void 0){let s={instancePath:i+"/head/expects\
/layout/extractor",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/required",keyword:"required",params:{
missingProperty:"model"},message:"must have required property 'model'",schema:r.properties.head.properties.expects.properties.layout.properties.
extractor.required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),
a++}if(p.revision===void 0){let s={instancePath:i+"/head/expects/layout/extractor",schemaPath:"#/properties/head/properties/expects/properti\
es/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"revision"},message:"must have required property 'revisi\
on'",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.required,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),a++}if(p.layer===void 0){let s={instancePath:i+"/head/expects/layout\
/extractor",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/required",keyword:"required",params:{missingProperty:"\
layer"},message:"must have required property 'layer'",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),a++}for(let s in p)
if(!(s==="model"||s==="revision"||s==="layer")){let t={instancePath:i+"/head/expects/layout/extractor",schemaPath:"#/properties/head/propert\
ies/expects/properties/layout/properties/extractor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor,data:p};
e===null?e=[t]:e.push(t),a++}if(p.model!==void 0){let s=p.model;if(typeof s=="string"){if(f(s)>200){let t={instancePath:i+"/head/expects/lay\
out/extractor/model",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/properties/model/maxLength",keyword:"\
maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.extractor.properties.model,data:s};e===null?e=[t]:e.push(t),a++}if(!O.test(s)){let t={instancePath:i+"/head/exp\
ects/layout/extractor/model",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/properties/model/patter\
n",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',
schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor.properties.
model,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/head/expects/layout/extractor/model",schemaPath:"#/properties/head/\
properties/expects/properties/layout/properties/extractor/properties/model/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.properties.model.type,parentSchema:r.properties.head.
properties.expects.properties.layout.properties.extractor.properties.model,data:s};e===null?e=[t]:e.push(t),a++}}if(p.revision!==void 0){let s=p.
revision;if(typeof s=="string"){if(!R.test(s)){let t={instancePath:i+"/head/expects/layout/extractor/revision",schemaPath:"#/properties/head\
/properties/expects/properties/layout/properties/extractor/properties/revision/pattern",keyword:"pattern",params:{pattern:"^sha256:[0-9a-f]{\
64}$"},message:'must match pattern "^sha256:[0-9a-f]{64}$"',schema:"^sha256:[0-9a-f]{64}$",parentSchema:r.properties.head.properties.expects.
properties.layout.properties.extractor.properties.revision,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/head/expects/l\
ayout/extractor/revision",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/properties/revision/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.
properties.revision.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor.properties.revision,data:s};
e===null?e=[t]:e.push(t),a++}}if(p.layer!==void 0){let s=p.layer;if(typeof s=="string"){if(f(s)>200){let t={instancePath:i+"/head/expects/la\
yout/extractor/layer",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/properties/layer/maxLength",keyword:"\
maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[t]:e.push(t),a++}if(!O.test(s)){let t={instancePath:i+"/head/exp\
ects/layout/extractor/layer",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/properties/layer/patter\
n",keyword:"pattern",params:{pattern:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"},message:'must match pattern "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$"',
schema:"^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]+$",parentSchema:r.properties.head.properties.expects.properties.layout.properties.extractor.properties.
layer,data:s};e===null?e=[t]:e.push(t),a++}}else{let t={instancePath:i+"/head/expects/layout/extractor/layer",schemaPath:"#/properties/head/\
properties/expects/properties/layout/properties/extractor/properties/layer/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.properties.layer.type,parentSchema:r.properties.head.
properties.expects.properties.layout.properties.extractor.properties.layer,data:s};e===null?e=[t]:e.push(t),a++}}}else{let s={instancePath:i+
"/head/expects/layout/extractor",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/extractor/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.extractor.type,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.extractor,data:p};e===null?e=[s]:e.push(s),a++}}if(o.audio!==void 0){let p=o.
audio;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.sampleRateHz===void 0){let s={instancePath:i+"/head/expects/layout/audio",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/audio/required",keyword:"required",params:{missingProperty:"sampleRateHz"},
message:"must have required property 'sampleRateHz'",schema:r.properties.head.properties.expects.properties.layout.properties.audio.required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.audio,data:p};e===null?e=[s]:e.push(s),a++}for(let s in p)if(s!==
"sampleRateHz"){let t={instancePath:i+"/head/expects/layout/audio",schemaPath:"#/properties/head/properties/expects/properties/layout/proper\
ties/audio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",
schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.audio,data:p};e===null?e=[t]:e.push(t),a++}if(p.sampleRateHz!==
void 0){let s=p.sampleRateHz;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/head/expects/layout/audio/sam\
pleRateHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/audio/properties/sampleRateHz/type",keyword:"type",
params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.expects.properties.layout.properties.audio.properties.
sampleRateHz.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.audio.properties.sampleRateHz,data:s};e===null?
e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>384e3||isNaN(s)){let t={instancePath:i+"/head/expects/layout/audio/sampleRateHz",
schemaPath:"#/properties/head/properties/expects/properties/layout/properties/audio/properties/sampleRateHz/maximum",keyword:"maximum",params:{
comparison:"<=",limit:384e3},message:"must be <= 384000",schema:384e3,parentSchema:r.properties.head.properties.expects.properties.layout.properties.
audio.properties.sampleRateHz,data:s};e===null?e=[t]:e.push(t),a++}if(s<1e3||isNaN(s)){let t={instancePath:i+"/head/expects/layout/audio/sam\
pleRateHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/audio/properties/sampleRateHz/minimum",keyword:"min\
imum",params:{comparison:">=",limit:1e3},message:"must be >= 1000",schema:1e3,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.audio.properties.sampleRateHz,data:s};e===null?e=[t]:e.push(t),a++}}}}else{let s={instancePath:i+"/head/expects/layout/audio",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/audio/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:r.properties.head.properties.expects.properties.layout.properties.audio.type,parentSchema:r.properties.head.properties.expects.properties.
layout.properties.audio,data:p};e===null?e=[s]:e.push(s),a++}}if(o.frontEnd!==void 0){let p=o.frontEnd;if(p&&typeof p=="object"&&!Array.isArray(
p)){let s=p.kind;if(typeof s=="string")if(s==="log-mel")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:i+
"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"\
required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],
data:p};e===null?e=[t]:e.push(t),a++}if(p.melBins===void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/h\
ead/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melBins"},message:"\
must have required property 'melBins'",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.fftSize===void 0){
let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd\
/oneOf/0/required",keyword:"required",params:{missingProperty:"fftSize"},message:"must have required property 'fftSize'",schema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.hopLength===void 0){let t={instancePath:i+"/head/expects/layou\
t/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"hopLength"},message:"must have required property 'hopLength'",schema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};
e===null?e=[t]:e.push(t),a++}if(p.melScale===void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/pro\
perties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"melScale"},message:"must\
 have required property 'melScale'",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.fMinHz===void 0){
let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd\
/oneOf/0/required",keyword:"required",params:{missingProperty:"fMinHz"},message:"must have required property 'fMinHz'",schema:r.properties.head.
properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.fMaxHz===void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",
schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"\
fMaxHz"},message:"must have required property 'fMaxHz'",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].
required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}
if(p.log===void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/\
properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"log"},message:"must have required property 'log'",schema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.floor===void 0){let t={instancePath:i+"/head/expect\
s/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"require\
d",params:{missingProperty:"floor"},message:"must have required property 'floor'",schema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};
e===null?e=[t]:e.push(t),a++}if(p.dynamicRange===void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head\
/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"dynamicRange"},message:"\
must have required property 'dynamicRange'",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.offset===
void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/\
frontEnd/oneOf/0/required",keyword:"required",params:{missingProperty:"offset"},message:"must have required property 'offset'",schema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.scale===void 0){let t={instancePath:i+"/head/expects/layout/fr\
ontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/required",keyword:"required",params:{
missingProperty:"scale"},message:"must have required property 'scale'",schema:r.properties.head.properties.expects.properties.layout.properties.
frontEnd.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?
e=[t]:e.push(t),a++}for(let t in p)if(!S.call(r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties,
t)){let n={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/fron\
tEnd/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",
schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0],data:p};e===null?e=[n]:e.push(n),
a++}if(p.kind!==void 0){let t=p.kind;if(t!=="log-mel"){let n={instancePath:i+"/head/expects/layout/frontEnd/kind",schemaPath:"#/properties/h\
ead/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue:"log-mel"},
message:"must be equal to constant",schema:"log-mel",parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.
oneOf[0].properties.kind,data:t};e===null?e=[n]:e.push(n),a++}}if(p.melBins!==void 0){let t=p.melBins;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){let n={instancePath:i+"/head/expects/layout/frontEnd/melBins",schemaPath:"#/properties/head/properties/expects/properties/\
layout/properties/frontEnd/oneOf/0/properties/melBins/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melBins.type,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};e===null?e=[n]:e.push(n),a++}if(typeof t=="number"&&isFinite(t)){if(t>
1024||isNaN(t)){let n={instancePath:i+"/head/expects/layout/frontEnd/melBins",schemaPath:"#/properties/head/properties/expects/properties/la\
yout/properties/frontEnd/oneOf/0/properties/melBins/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",
schema:1024,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};e===
null?e=[n]:e.push(n),a++}if(t<1||isNaN(t)){let n={instancePath:i+"/head/expects/layout/frontEnd/melBins",schemaPath:"#/properties/head/prope\
rties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/melBins/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1",schema:1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melBins,data:t};
e===null?e=[n]:e.push(n),a++}}}if(p.fftSize!==void 0){let t=p.fftSize;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let n={instancePath:i+
"/head/expects/layout/frontEnd/fftSize",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/prope\
rties/fftSize/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.oneOf[0].properties.fftSize.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.
oneOf[0].properties.fftSize,data:t};e===null?e=[n]:e.push(n),a++}if(typeof t=="number"&&isFinite(t)){if(t>65536||isNaN(t)){let n={instancePath:i+
"/head/expects/layout/frontEnd/fftSize",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/prope\
rties/fftSize/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:t};e===null?e=[n]:e.push(n),a++}if(t<1||isNaN(
t)){let n={instancePath:i+"/head/expects/layout/frontEnd/fftSize",schemaPath:"#/properties/head/properties/expects/properties/layout/propert\
ies/frontEnd/oneOf/0/properties/fftSize/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.fftSize,data:t};e===null?e=[n]:e.push(n),a++}}}
if(p.hopLength!==void 0){let t=p.hopLength;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let n={instancePath:i+"/head/expects/la\
yout/frontEnd/hopLength",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/hopLength\
/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.expects.properties.layout.properties.
frontEnd.oneOf[0].properties.hopLength.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].
properties.hopLength,data:t};e===null?e=[n]:e.push(n),a++}if(typeof t=="number"&&isFinite(t)){if(t>65536||isNaN(t)){let n={instancePath:i+"/\
head/expects/layout/frontEnd/hopLength",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/prope\
rties/hopLength/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:t};e===null?e=[n]:e.push(n),a++}if(t<1||isNaN(
t)){let n={instancePath:i+"/head/expects/layout/frontEnd/hopLength",schemaPath:"#/properties/head/properties/expects/properties/layout/prope\
rties/frontEnd/oneOf/0/properties/hopLength/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.hopLength,data:t};e===null?e=[n]:e.push(n),a++}}}
if(p.melScale!==void 0){let t=p.melScale;if(!(t==="slaney"||t==="htk")){let n={instancePath:i+"/head/expects/layout/frontEnd/melScale",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/melScale/enum",keyword:"enum",params:{allowedValues:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melScale.enum},message:"must be equal to one of\
 the allowed values",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melScale.enum,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.melScale,data:t};e===null?e=[n]:e.push(n),a++}}
if(p.fMinHz!==void 0){let t=p.fMinHz;if(typeof t=="number"&&isFinite(t)){if(t<0||isNaN(t)){let n={instancePath:i+"/head/expects/layout/front\
End/fMinHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/fMinHz/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0].properties.fMinHz,data:t};e===null?e=[n]:e.push(n),a++}}else{let n={instancePath:i+"/head/expects/layout/frontE\
nd/fMinHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/fMinHz/type",keyword:"t\
ype",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].
properties.fMinHz.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.fMinHz,data:t};
e===null?e=[n]:e.push(n),a++}}if(p.fMaxHz!==void 0){let t=p.fMaxHz;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let n={instancePath:i+
"/head/expects/layout/frontEnd/fMaxHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/proper\
ties/fMaxHz/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.fMaxHz,data:t};e===null?e=[n]:e.push(n),a++}}else{let n={instancePath:i+
"/head/expects/layout/frontEnd/fMaxHz",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/proper\
ties/fMaxHz/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0].properties.fMaxHz.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.
oneOf[0].properties.fMaxHz,data:t};e===null?e=[n]:e.push(n),a++}}if(p.log!==void 0){let t=p.log;if(!(t==="log10"||t==="ln")){let n={instancePath:i+
"/head/expects/layout/frontEnd/log",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/propertie\
s/log/enum",keyword:"enum",params:{allowedValues:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.
log.enum},message:"must be equal to one of the allowed values",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.
oneOf[0].properties.log.enum,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.log,
data:t};e===null?e=[n]:e.push(n),a++}}if(p.floor!==void 0){let t=p.floor;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let n={instancePath:i+
"/head/expects/layout/frontEnd/floor",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/propert\
ies/floor/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.floor,data:t};e===null?e=[n]:e.push(n),a++}}else{let n={instancePath:i+
"/head/expects/layout/frontEnd/floor",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/propert\
ies/floor/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0].properties.floor.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].
properties.floor,data:t};e===null?e=[n]:e.push(n),a++}}if(p.dynamicRange!==void 0){let t=p.dynamicRange;if(typeof t=="number"&&isFinite(t)){
if(t<=0||isNaN(t)){let n={instancePath:i+"/head/expects/layout/frontEnd/dynamicRange",schemaPath:"#/properties/head/properties/expects/prope\
rties/layout/properties/frontEnd/oneOf/0/properties/dynamicRange/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},
message:"must be > 0",schema:0,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange,
data:t};e===null?e=[n]:e.push(n),a++}}else{let n={instancePath:i+"/head/expects/layout/frontEnd/dynamicRange",schemaPath:"#/properties/head/\
properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/dynamicRange/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange.type,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.dynamicRange,data:t};e===null?e=[n]:e.push(n),a++}}
if(p.offset!==void 0){let t=p.offset;if(!(typeof t=="number"&&isFinite(t))){let n={instancePath:i+"/head/expects/layout/frontEnd/offset",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/offset/type",keyword:"type",params:{type:"numb\
er"},message:"must be number",schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.offset.type,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.offset,data:t};e===null?e=[n]:e.
push(n),a++}}if(p.scale!==void 0){let t=p.scale;if(typeof t=="number"&&isFinite(t)){if(t<=0||isNaN(t)){let n={instancePath:i+"/head/expects/\
layout/frontEnd/scale",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties/scale/exclu\
siveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.head.properties.
expects.properties.layout.properties.frontEnd.oneOf[0].properties.scale,data:t};e===null?e=[n]:e.push(n),a++}}else{let n={instancePath:i+"/h\
ead/expects/layout/frontEnd/scale",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/0/properties\
/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.expects.properties.layout.properties.
frontEnd.oneOf[0].properties.scale.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].properties.
scale,data:t};e===null?e=[n]:e.push(n),a++}}}else{let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/proper\
ties/expects/properties/layout/properties/frontEnd/oneOf/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[0].type,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.frontEnd.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}else if(s==="waveform")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===
void 0){let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/\
frontEnd/oneOf/1/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.
head.properties.expects.properties.layout.properties.frontEnd.oneOf[1].required,parentSchema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.oneOf[1],data:p};e===null?e=[t]:e.push(t),a++}for(let t in p)if(t!=="kind"){let n={instancePath:i+"/head/expects/\
layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/oneOf/1/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
expects.properties.layout.properties.frontEnd.oneOf[1],data:p};e===null?e=[n]:e.push(n),a++}if(p.kind!==void 0){let t=p.kind;if(t!=="wavefor\
m"){let n={instancePath:i+"/head/expects/layout/frontEnd/kind",schemaPath:"#/properties/head/properties/expects/properties/layout/properties\
/frontEnd/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"waveform"},message:"must be equal to constant",schema:"wavefo\
rm",parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.oneOf[1].properties.kind,data:t};e===null?e=[n]:
e.push(n),a++}}}else{let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layou\
t/properties/frontEnd/oneOf/1/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.
properties.layout.properties.frontEnd.oneOf[1].type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.
oneOf[1],data:p};e===null?e=[t]:e.push(t),a++}else{let t={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/prope\
rties/expects/properties/layout/properties/frontEnd/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"kind",tagValue:s},message:'\
value of tag "kind" must be in oneOf',schema:r.properties.head.properties.expects.properties.layout.properties.frontEnd.discriminator,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.frontEnd,data:p};e===null?e=[t]:e.push(t),a++}else{let t={instancePath:i+"/h\
ead/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/frontEnd/discriminator",keyword:"\
discriminator",params:{error:"tag",tag:"kind",tagValue:s},message:'tag "kind" must be string',schema:r.properties.head.properties.expects.properties.
layout.properties.frontEnd.discriminator,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd,data:p};e===
null?e=[t]:e.push(t),a++}}else{let s={instancePath:i+"/head/expects/layout/frontEnd",schemaPath:"#/properties/head/properties/expects/proper\
ties/layout/properties/frontEnd/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.
properties.layout.properties.frontEnd.type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.frontEnd,data:p};e===
null?e=[s]:e.push(s),a++}}if(o.window!==void 0){let p=o.window;if(p&&typeof p=="object"&&!Array.isArray(p)){let s=p.kind;if(typeof s=="strin\
g")if(s==="fixed")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:i+"/head/expects/layout/window",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"kind"},
message:"must have required property 'kind'",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0].required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.samples===
void 0){let t={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/wi\
ndow/oneOf/0/required",keyword:"required",params:{missingProperty:"samples"},message:"must have required property 'samples'",schema:r.properties.
head.properties.expects.properties.layout.properties.window.oneOf[0].required,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.window.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}if(p.frames===void 0){let t={instancePath:i+"/head/expects/layout/window",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/window/oneOf/0/required",keyword:"required",params:{missingProperty:"frame\
s"},message:"must have required property 'frames'",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0].
required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0],data:p};e===null?e=[t]:e.push(t),a++}
for(let t in p)if(!(t==="kind"||t==="samples"||t==="frames")){let n={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/h\
ead/properties/expects/properties/layout/properties/window/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.
oneOf[0],data:p};e===null?e=[n]:e.push(n),a++}if(p.kind!==void 0){let t=p.kind;if(t!=="fixed"){let n={instancePath:i+"/head/expects/layout/w\
indow/kind",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/oneOf/0/properties/kind/const",keyword:"con\
st",params:{allowedValue:"fixed"},message:"must be equal to constant",schema:"fixed",parentSchema:r.properties.head.properties.expects.properties.
layout.properties.window.oneOf[0].properties.kind,data:t};e===null?e=[n]:e.push(n),a++}}if(p.samples!==void 0){let t=p.samples;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let n={instancePath:i+"/head/expects/layout/window/samples",schemaPath:"#/properties/head/propert\
ies/expects/properties/layout/properties/window/oneOf/0/properties/samples/type",keyword:"type",params:{type:"integer"},message:"must be int\
eger",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0].properties.samples.type,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.window.oneOf[0].properties.samples,data:t};e===null?e=[n]:e.push(n),a++}if(typeof t=="n\
umber"&&isFinite(t)){if(t>1e9||isNaN(t)){let n={instancePath:i+"/head/expects/layout/window/samples",schemaPath:"#/properties/head/propertie\
s/expects/properties/layout/properties/window/oneOf/0/properties/samples/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"\
must be <= 1000000000",schema:1e9,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0].properties.
samples,data:t};e===null?e=[n]:e.push(n),a++}if(t<1||isNaN(t)){let n={instancePath:i+"/head/expects/layout/window/samples",schemaPath:"#/pro\
perties/head/properties/expects/properties/layout/properties/window/oneOf/0/properties/samples/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0].
properties.samples,data:t};e===null?e=[n]:e.push(n),a++}}}if(p.frames!==void 0){let t=p.frames;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){let n={instancePath:i+"/head/expects/layout/window/frames",schemaPath:"#/properties/head/properties/expects/properties/layout/propertie\
s/window/oneOf/0/properties/frames/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.
expects.properties.layout.properties.window.oneOf[0].properties.frames.type,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.window.oneOf[0].properties.frames,data:t};e===null?e=[n]:e.push(n),a++}if(typeof t=="number"&&isFinite(t)){if(t>1e9||isNaN(t)){let n={
instancePath:i+"/head/expects/layout/window/frames",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/one\
Of/0/properties/frames/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.window.oneOf[0].properties.frames,data:t};e===null?e=[n]:e.push(n),a++}if(t<
1||isNaN(t)){let n={instancePath:i+"/head/expects/layout/window/frames",schemaPath:"#/properties/head/properties/expects/properties/layout/p\
roperties/window/oneOf/0/properties/frames/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.window.oneOf[0].properties.frames,data:t};e===null?e=[n]:e.push(n),a++}}}}else{
let t={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/one\
Of/0/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.
window.oneOf[0].type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[0],data:p};e===null?e=[t]:e.
push(t),a++}else if(s==="variable")if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.kind===void 0){let t={instancePath:i+"/head/expects/lay\
out/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/oneOf/1/required",keyword:"required",params:{
missingProperty:"kind"},message:"must have required property 'kind'",schema:r.properties.head.properties.expects.properties.layout.properties.
window.oneOf[1].required,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1],data:p};e===null?e=[
t]:e.push(t),a++}if(p.samplesPerFrame===void 0){let t={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/head/properties\
/expects/properties/layout/properties/window/oneOf/1/required",keyword:"required",params:{missingProperty:"samplesPerFrame"},message:"must h\
ave required property 'samplesPerFrame'",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1].required,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.window.oneOf[1],data:p};e===null?e=[t]:e.push(t),a++}for(let t in p)if(!(t===
"kind"||t==="samplesPerFrame")){let n={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/head/properties/expects/propert\
ies/layout/properties/window/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1],data:p};e===
null?e=[n]:e.push(n),a++}if(p.kind!==void 0){let t=p.kind;if(t!=="variable"){let n={instancePath:i+"/head/expects/layout/window/kind",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/window/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue:"\
variable"},message:"must be equal to constant",schema:"variable",parentSchema:r.properties.head.properties.expects.properties.layout.properties.
window.oneOf[1].properties.kind,data:t};e===null?e=[n]:e.push(n),a++}}if(p.samplesPerFrame!==void 0){let t=p.samplesPerFrame;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){let n={instancePath:i+"/head/expects/layout/window/samplesPerFrame",schemaPath:"#/properties/head\
/properties/expects/properties/layout/properties/window/oneOf/1/properties/samplesPerFrame/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1].properties.samplesPerFrame.type,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.window.oneOf[1].properties.samplesPerFrame,data:t};e===null?e=[n]:e.push(n),
a++}if(typeof t=="number"&&isFinite(t)){if(t>1e9||isNaN(t)){let n={instancePath:i+"/head/expects/layout/window/samplesPerFrame",schemaPath:"\
#/properties/head/properties/expects/properties/layout/properties/window/oneOf/1/properties/samplesPerFrame/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e9},message:"must be <= 1000000000",schema:1e9,parentSchema:r.properties.head.properties.expects.properties.layout.properties.
window.oneOf[1].properties.samplesPerFrame,data:t};e===null?e=[n]:e.push(n),a++}if(t<1||isNaN(t)){let n={instancePath:i+"/head/expects/layou\
t/window/samplesPerFrame",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/oneOf/1/properties/samplesPer\
Frame/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.head.properties.
expects.properties.layout.properties.window.oneOf[1].properties.samplesPerFrame,data:t};e===null?e=[n]:e.push(n),a++}}}}else{let t={instancePath:i+
"/head/expects/layout/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/oneOf/1/type",keyword:"ty\
pe",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1].
type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.window.oneOf[1],data:p};e===null?e=[t]:e.push(t),a++}else{
let t={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/dis\
criminator",keyword:"discriminator",params:{error:"mapping",tag:"kind",tagValue:s},message:'value of tag "kind" must be in oneOf',schema:r.properties.
head.properties.expects.properties.layout.properties.window.discriminator,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.window,data:p};e===null?e=[t]:e.push(t),a++}else{let t={instancePath:i+"/head/expects/layout/window",schemaPath:"#/properties/hea\
d/properties/expects/properties/layout/properties/window/discriminator",keyword:"discriminator",params:{error:"tag",tag:"kind",tagValue:s},message:'\
tag "kind" must be string',schema:r.properties.head.properties.expects.properties.layout.properties.window.discriminator,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.window,data:p};e===null?e=[t]:e.push(t),a++}}else{let s={instancePath:i+"/head/expects/\
layout/window",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/window/type",keyword:"type",params:{type:"objec\
t"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.window.type,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.window,data:p};e===null?e=[s]:e.push(s),a++}}if(o.output!==void 0){let p=o.output;if(p&&
typeof p=="object"&&!Array.isArray(p)){if(p.dim===void 0){let s={instancePath:i+"/head/expects/layout/output",schemaPath:"#/properties/head/\
properties/expects/properties/layout/properties/output/required",keyword:"required",params:{missingProperty:"dim"},message:"must have requir\
ed property 'dim'",schema:r.properties.head.properties.expects.properties.layout.properties.output.required,parentSchema:r.properties.head.properties.
expects.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),a++}if(p.axes===void 0){let s={instancePath:i+"/head/expects/la\
yout/output",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/output/required",keyword:"required",params:{missingProperty:"\
axes"},message:"must have required property 'axes'",schema:r.properties.head.properties.expects.properties.layout.properties.output.required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),a++}for(let s in p)if(!(s===
"dim"||s==="axes")){let t={instancePath:i+"/head/expects/layout/output",schemaPath:"#/properties/head/properties/expects/properties/layout/p\
roperties/output/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional proper\
ties",schema:!1,parentSchema:r.properties.head.properties.expects.properties.layout.properties.output,data:p};e===null?e=[t]:e.push(t),a++}if(p.
dim!==void 0){let s=p.dim;if(!(typeof s=="number"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/head/expects/layout/output/dim",
schemaPath:"#/properties/head/properties/expects/properties/layout/properties/output/properties/dim/type",keyword:"type",params:{type:"integ\
er"},message:"must be integer",schema:r.properties.head.properties.expects.properties.layout.properties.output.properties.dim.type,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.output.properties.dim,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="num\
ber"&&isFinite(s)){if(s>65536||isNaN(s)){let t={instancePath:i+"/head/expects/layout/output/dim",schemaPath:"#/properties/head/properties/ex\
pects/properties/layout/properties/output/properties/dim/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <=\
 65536",schema:65536,parentSchema:r.properties.head.properties.expects.properties.layout.properties.output.properties.dim,data:s};e===null?e=
[t]:e.push(t),a++}if(s<1||isNaN(s)){let t={instancePath:i+"/head/expects/layout/output/dim",schemaPath:"#/properties/head/properties/expects\
/properties/layout/properties/output/properties/dim/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.output.properties.dim,data:s};e===null?e=[t]:e.push(t),a++}}}
if(p.axes!==void 0){let s=p.axes;if(!$(s,r.properties.head.properties.expects.properties.layout.properties.output.properties.axes.const)){let t={
instancePath:i+"/head/expects/layout/output/axes",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/output/prope\
rties/axes/const",keyword:"const",params:{allowedValue:r.properties.head.properties.expects.properties.layout.properties.output.properties.axes.
const},message:"must be equal to constant",schema:r.properties.head.properties.expects.properties.layout.properties.output.properties.axes.const,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.output.properties.axes,data:s};e===null?e=[t]:e.push(t),a++}}}else{
let s={instancePath:i+"/head/expects/layout/output",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/output/typ\
e",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.output.
type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.output,data:p};e===null?e=[s]:e.push(s),a++}}if(o.reduction!==
void 0){let p=o.reduction;if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.factor===void 0){let s={instancePath:i+"/head/expects/layout/red\
uction",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/reduction/required",keyword:"required",params:{missingProperty:"\
factor"},message:"must have required property 'factor'",schema:r.properties.head.properties.expects.properties.layout.properties.reduction.required,
parentSchema:r.properties.head.properties.expects.properties.layout.properties.reduction,data:p};e===null?e=[s]:e.push(s),a++}if(p.method===
void 0){let s={instancePath:i+"/head/expects/layout/reduction",schemaPath:"#/properties/head/properties/expects/properties/layout/properties\
/reduction/required",keyword:"required",params:{missingProperty:"method"},message:"must have required property 'method'",schema:r.properties.
head.properties.expects.properties.layout.properties.reduction.required,parentSchema:r.properties.head.properties.expects.properties.layout.
properties.reduction,data:p};e===null?e=[s]:e.push(s),a++}for(let s in p)if(!(s==="factor"||s==="method")){let t={instancePath:i+"/head/expe\
cts/layout/reduction",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/reduction/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
expects.properties.layout.properties.reduction,data:p};e===null?e=[t]:e.push(t),a++}if(p.factor!==void 0){let s=p.factor;if(!(typeof s=="num\
ber"&&!(s%1)&&!isNaN(s)&&isFinite(s))){let t={instancePath:i+"/head/expects/layout/reduction/factor",schemaPath:"#/properties/head/propertie\
s/expects/properties/layout/properties/reduction/properties/factor/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.
properties.head.properties.expects.properties.layout.properties.reduction.properties.factor.type,parentSchema:r.properties.head.properties.expects.
properties.layout.properties.reduction.properties.factor,data:s};e===null?e=[t]:e.push(t),a++}if(typeof s=="number"&&isFinite(s)){if(s>1e3||
isNaN(s)){let t={instancePath:i+"/head/expects/layout/reduction/factor",schemaPath:"#/properties/head/properties/expects/properties/layout/p\
roperties/reduction/properties/factor/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.reduction.properties.factor,data:s};e===null?e=[t]:e.push(t),a++}if(s<1||isNaN(
s)){let t={instancePath:i+"/head/expects/layout/reduction/factor",schemaPath:"#/properties/head/properties/expects/properties/layout/propert\
ies/reduction/properties/factor/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.
head.properties.expects.properties.layout.properties.reduction.properties.factor,data:s};e===null?e=[t]:e.push(t),a++}}}if(p.method!==void 0){
let s=p.method;if(!(s==="none"||s==="subsample"||s==="conv1d"||s==="average-pool")){let t={instancePath:i+"/head/expects/layout/reduction/me\
thod",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/reduction/properties/method/enum",keyword:"enum",params:{
allowedValues:r.properties.head.properties.expects.properties.layout.properties.reduction.properties.method.enum},message:"must be equal to \
one of the allowed values",schema:r.properties.head.properties.expects.properties.layout.properties.reduction.properties.method.enum,parentSchema:r.
properties.head.properties.expects.properties.layout.properties.reduction.properties.method,data:s};e===null?e=[t]:e.push(t),a++}}}else{let s={
instancePath:i+"/head/expects/layout/reduction",schemaPath:"#/properties/head/properties/expects/properties/layout/properties/reduction/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.properties.reduction.
type,parentSchema:r.properties.head.properties.expects.properties.layout.properties.reduction,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={
instancePath:i+"/head/expects/layout",schemaPath:"#/properties/head/properties/expects/properties/layout/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.head.properties.expects.properties.layout.type,parentSchema:r.properties.head.properties.
expects.properties.layout,data:o};e===null?e=[p]:e.push(p),a++}}if(m.golden!==void 0){let o=m.golden;if(Array.isArray(o)){if(o.length>100){let s={
instancePath:i+"/head/expects/golden",schemaPath:"#/properties/head/properties/expects/properties/golden/maxItems",keyword:"maxItems",params:{
limit:100},message:"must NOT have more than 100 items",schema:100,parentSchema:r.properties.head.properties.expects.properties.golden,data:o};
e===null?e=[s]:e.push(s),a++}if(o.length<2){let s={instancePath:i+"/head/expects/golden",schemaPath:"#/properties/head/properties/expects/pr\
operties/golden/minItems",keyword:"minItems",params:{limit:2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:r.properties.
head.properties.expects.properties.golden,data:o};e===null?e=[s]:e.push(s),a++}let p=o.length;for(let s=0;s<p;s++){let t=o[s];if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.audio===void 0){let n={instancePath:i+"/head/expects/golden/"+s,schemaPath:"#/properties/head/properties/e\
xpects/properties/golden/items/required",keyword:"required",params:{missingProperty:"audio"},message:"must have required property 'audio'",schema:r.
properties.head.properties.expects.properties.golden.items.required,parentSchema:r.properties.head.properties.expects.properties.golden.items,
data:t};e===null?e=[n]:e.push(n),a++}if(t.features===void 0){let n={instancePath:i+"/head/expects/golden/"+s,schemaPath:"#/properties/head/p\
roperties/expects/properties/golden/items/required",keyword:"required",params:{missingProperty:"features"},message:"must have required prope\
rty 'features'",schema:r.properties.head.properties.expects.properties.golden.items.required,parentSchema:r.properties.head.properties.expects.
properties.golden.items,data:t};e===null?e=[n]:e.push(n),a++}if(t.logits===void 0){let n={instancePath:i+"/head/expects/golden/"+s,schemaPath:"\
#/properties/head/properties/expects/properties/golden/items/required",keyword:"required",params:{missingProperty:"logits"},message:"must ha\
ve required property 'logits'",schema:r.properties.head.properties.expects.properties.golden.items.required,parentSchema:r.properties.head.properties.
expects.properties.golden.items,data:t};e===null?e=[n]:e.push(n),a++}if(t.text===void 0){let n={instancePath:i+"/head/expects/golden/"+s,schemaPath:"\
#/properties/head/properties/expects/properties/golden/items/required",keyword:"required",params:{missingProperty:"text"},message:"must have\
 required property 'text'",schema:r.properties.head.properties.expects.properties.golden.items.required,parentSchema:r.properties.head.properties.
expects.properties.golden.items,data:t};e===null?e=[n]:e.push(n),a++}for(let n in t)if(!(n==="audio"||n==="features"||n==="logits"||n==="tex\
t")){let d={instancePath:i+"/head/expects/golden/"+s,schemaPath:"#/properties/head/properties/expects/properties/golden/items/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.head.properties.expects.properties.golden.items,data:t};e===null?e=[d]:e.push(d),a++}if(t.audio!==void 0){let n=t.audio;if(typeof n==
"string"){if(f(n)>1e3){let d={instancePath:i+"/head/expects/golden/"+s+"/audio",schemaPath:"#/properties/head/properties/expects/properties/\
golden/items/properties/audio/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,
parentSchema:r.properties.head.properties.expects.properties.golden.items.properties.audio,data:n};e===null?e=[d]:e.push(d),a++}if(f(n)<1){let d={
instancePath:i+"/head/expects/golden/"+s+"/audio",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/audio/\
minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.
expects.properties.golden.items.properties.audio,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/expects/golden/"+s+
"/audio",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/audio/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:r.properties.head.properties.expects.properties.golden.items.properties.audio.type,parentSchema:r.properties.
head.properties.expects.properties.golden.items.properties.audio,data:n};e===null?e=[d]:e.push(d),a++}}if(t.features!==void 0){let n=t.features;
if(typeof n=="string"){if(f(n)>1e3){let d={instancePath:i+"/head/expects/golden/"+s+"/features",schemaPath:"#/properties/head/properties/exp\
ects/properties/golden/items/properties/features/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 cha\
racters",schema:1e3,parentSchema:r.properties.head.properties.expects.properties.golden.items.properties.features,data:n};e===null?e=[d]:e.push(
d),a++}if(!V.test(n)){let d={instancePath:i+"/head/expects/golden/"+s+"/features",schemaPath:"#/properties/head/properties/expects/propertie\
s/golden/items/properties/features/pattern",keyword:"pattern",params:{pattern:"^[^#]+\\.npz#[^#]+$"},message:'must match pattern "^[^#]+\\.np\
z#[^#]+$"',schema:"^[^#]+\\.npz#[^#]+$",parentSchema:r.properties.head.properties.expects.properties.golden.items.properties.features,data:n};
e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/expects/golden/"+s+"/features",schemaPath:"#/properties/head/properties/expe\
cts/properties/golden/items/properties/features/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.
properties.expects.properties.golden.items.properties.features.type,parentSchema:r.properties.head.properties.expects.properties.golden.items.
properties.features,data:n};e===null?e=[d]:e.push(d),a++}}if(t.logits!==void 0){let n=t.logits;if(typeof n=="string"){if(f(n)>1e3){let d={instancePath:i+
"/head/expects/golden/"+s+"/logits",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/logits/maxLength",keyword:"\
maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.head.properties.expects.
properties.golden.items.properties.logits,data:n};e===null?e=[d]:e.push(d),a++}if(!V.test(n)){let d={instancePath:i+"/head/expects/golden/"+
s+"/logits",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/logits/pattern",keyword:"pattern",params:{pattern:"\
^[^#]+\\.npz#[^#]+$"},message:'must match pattern "^[^#]+\\.npz#[^#]+$"',schema:"^[^#]+\\.npz#[^#]+$",parentSchema:r.properties.head.properties.
expects.properties.golden.items.properties.logits,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/expects/golden/"+s+
"/logits",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/logits/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:r.properties.head.properties.expects.properties.golden.items.properties.logits.type,parentSchema:r.properties.
head.properties.expects.properties.golden.items.properties.logits,data:n};e===null?e=[d]:e.push(d),a++}}if(t.text!==void 0){let n=t.text;if(typeof n==
"string"){if(f(n)>1e5){let d={instancePath:i+"/head/expects/golden/"+s+"/text",schemaPath:"#/properties/head/properties/expects/properties/g\
olden/items/properties/text/maxLength",keyword:"maxLength",params:{limit:1e5},message:"must NOT have more than 100000 characters",schema:1e5,
parentSchema:r.properties.head.properties.expects.properties.golden.items.properties.text,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={
instancePath:i+"/head/expects/golden/"+s+"/text",schemaPath:"#/properties/head/properties/expects/properties/golden/items/properties/text/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.expects.properties.golden.items.properties.
text.type,parentSchema:r.properties.head.properties.expects.properties.golden.items.properties.text,data:n};e===null?e=[d]:e.push(d),a++}}}else{
let n={instancePath:i+"/head/expects/golden/"+s,schemaPath:"#/properties/head/properties/expects/properties/golden/items/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.head.properties.expects.properties.golden.items.type,parentSchema:r.properties.
head.properties.expects.properties.golden.items,data:t};e===null?e=[n]:e.push(n),a++}}}else{let p={instancePath:i+"/head/expects/golden",schemaPath:"\
#/properties/head/properties/expects/properties/golden/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.
head.properties.expects.properties.golden.type,parentSchema:r.properties.head.properties.expects.properties.golden,data:o};e===null?e=[p]:e.
push(p),a++}}}}if(l.layers!==void 0){let m=l.layers;if(Array.isArray(m)){if(m.length>1e3){let p={instancePath:i+"/head/layers",schemaPath:"#\
/properties/head/properties/layers/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items",schema:1e3,parentSchema:r.
properties.head.properties.layers,data:m};e===null?e=[p]:e.push(p),a++}if(m.length<1){let p={instancePath:i+"/head/layers",schemaPath:"#/pro\
perties/head/properties/layers/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.
properties.head.properties.layers,data:m};e===null?e=[p]:e.push(p),a++}let o=m.length;for(let p=0;p<o;p++){let s=m[p];if(s&&typeof s=="objec\
t"&&!Array.isArray(s)){if(Object.keys(s).length>1){let t={instancePath:i+"/head/layers/"+p,schemaPath:"#/properties/head/properties/layers/i\
tems/maxProperties",keyword:"maxProperties",params:{limit:1},message:"must NOT have more than 1 properties",schema:1,parentSchema:r.properties.
head.properties.layers.items,data:s};e===null?e=[t]:e.push(t),a++}if(Object.keys(s).length<1){let t={instancePath:i+"/head/layers/"+p,schemaPath:"\
#/properties/head/properties/layers/items/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 proper\
ties",schema:1,parentSchema:r.properties.head.properties.layers.items,data:s};e===null?e=[t]:e.push(t),a++}for(let t in s)if(!S.call(r.properties.
head.properties.layers.items.properties,t)){let n={instancePath:i+"/head/layers/"+p,schemaPath:"#/properties/head/properties/layers/items/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.head.properties.layers.items,data:s};e===null?e=[n]:e.push(n),a++}if(s.linear!==void 0){let t=s.linear;if(t&&typeof t=="object"&&
!Array.isArray(t)){if(t.weights===void 0){let n={instancePath:i+"/head/layers/"+p+"/linear",schemaPath:"#/properties/head/properties/layers/\
items/properties/linear/required",keyword:"required",params:{missingProperty:"weights"},message:"must have required property 'weights'",schema:r.
properties.head.properties.layers.items.properties.linear.required,parentSchema:r.properties.head.properties.layers.items.properties.linear,
data:t};e===null?e=[n]:e.push(n),a++}for(let n in t)if(!(n==="weights"||n==="activation")){let d={instancePath:i+"/head/layers/"+p+"/linear",
schemaPath:"#/properties/head/properties/layers/items/properties/linear/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.layers.items.properties.linear,data:t};e===
null?e=[d]:e.push(d),a++}if(t.weights!==void 0){let n=t.weights;if(typeof n=="string"){if(f(n)>200){let d={instancePath:i+"/head/layers/"+p+
"/linear/weights",schemaPath:"#/properties/head/properties/layers/items/properties/linear/properties/weights/maxLength",keyword:"maxLength",
params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.head.properties.layers.items.properties.
linear.properties.weights,data:n};e===null?e=[d]:e.push(d),a++}if(f(n)<1){let d={instancePath:i+"/head/layers/"+p+"/linear/weights",schemaPath:"\
#/properties/head/properties/layers/items/properties/linear/properties/weights/minLength",keyword:"minLength",params:{limit:1},message:"must\
 NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.linear.properties.weights,data:n};
e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/layers/"+p+"/linear/weights",schemaPath:"#/properties/head/properties/layers\
/items/properties/linear/properties/weights/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.
layers.items.properties.linear.properties.weights.type,parentSchema:r.properties.head.properties.layers.items.properties.linear.properties.weights,
data:n};e===null?e=[d]:e.push(d),a++}}if(t.activation!==void 0){let n=t.activation;if(!(n==="gelu"||n==="gelu-tanh"||n==="relu"||n==="silu"||
n==="tanh")){let d={instancePath:i+"/head/layers/"+p+"/linear/activation",schemaPath:"#/properties/head/properties/layers/items/properties/l\
inear/properties/activation/enum",keyword:"enum",params:{allowedValues:r.properties.head.properties.layers.items.properties.linear.properties.
activation.enum},message:"must be equal to one of the allowed values",schema:r.properties.head.properties.layers.items.properties.linear.properties.
activation.enum,parentSchema:r.properties.head.properties.layers.items.properties.linear.properties.activation,data:n};e===null?e=[d]:e.push(
d),a++}}}else{let n={instancePath:i+"/head/layers/"+p+"/linear",schemaPath:"#/properties/head/properties/layers/items/properties/linear/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.linear.type,parentSchema:r.
properties.head.properties.layers.items.properties.linear,data:t};e===null?e=[n]:e.push(n),a++}}if(s.conv1d!==void 0){let t=s.conv1d;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.stride===void 0&&(t.stride=1),t.padding===void 0&&(t.padding=0),t.dilation===void 0&&(t.dilation=1),t.groups===
void 0&&(t.groups=1),t.weights===void 0){let c={instancePath:i+"/head/layers/"+p+"/conv1d",schemaPath:"#/properties/head/properties/layers/i\
tems/properties/conv1d/required",keyword:"required",params:{missingProperty:"weights"},message:"must have required property 'weights'",schema:r.
properties.head.properties.layers.items.properties.conv1d.required,parentSchema:r.properties.head.properties.layers.items.properties.conv1d,
data:t};e===null?e=[c]:e.push(c),a++}for(let c in t)if(!(c==="weights"||c==="stride"||c==="padding"||c==="dilation"||c==="groups"||c==="acti\
vation")){let v={instancePath:i+"/head/layers/"+p+"/conv1d",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:c},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.head.properties.layers.items.properties.conv1d,data:t};e===null?e=[v]:e.push(v),a++}if(t.weights!==void 0){let c=t.weights;if(typeof c==
"string"){if(f(c)>200){let v={instancePath:i+"/head/layers/"+p+"/conv1d/weights",schemaPath:"#/properties/head/properties/layers/items/prope\
rties/conv1d/properties/weights/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,
parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.weights,data:c};e===null?e=[v]:e.push(v),a++}if(f(c)<1){
let v={instancePath:i+"/head/layers/"+p+"/conv1d/weights",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties\
/weights/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
head.properties.layers.items.properties.conv1d.properties.weights,data:c};e===null?e=[v]:e.push(v),a++}}else{let v={instancePath:i+"/head/la\
yers/"+p+"/conv1d/weights",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/weights/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.conv1d.properties.weights.type,parentSchema:r.
properties.head.properties.layers.items.properties.conv1d.properties.weights,data:c};e===null?e=[v]:e.push(v),a++}}let n=t.stride;if(!(typeof n==
"number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){let c={instancePath:i+"/head/layers/"+p+"/conv1d/stride",schemaPath:"#/properties/head/properties\
/layers/items/properties/conv1d/properties/stride/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.
head.properties.layers.items.properties.conv1d.properties.stride.type,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.
properties.stride,data:n};e===null?e=[c]:e.push(c),a++}if(typeof n=="number"&&isFinite(n)){if(n>65536||isNaN(n)){let c={instancePath:i+"/hea\
d/layers/"+p+"/conv1d/stride",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/stride/maximum",keyword:"ma\
ximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.head.properties.layers.items.properties.
conv1d.properties.stride,data:n};e===null?e=[c]:e.push(c),a++}if(n<1||isNaN(n)){let c={instancePath:i+"/head/layers/"+p+"/conv1d/stride",schemaPath:"\
#/properties/head/properties/layers/items/properties/conv1d/properties/stride/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.stride,data:n};e===null?e=[c]:e.push(
c),a++}}let d=t.padding;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d))){let c={instancePath:i+"/head/layers/"+p+"/conv1d/padding",
schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/padding/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:r.properties.head.properties.layers.items.properties.conv1d.properties.padding.type,parentSchema:r.properties.head.properties.
layers.items.properties.conv1d.properties.padding,data:d};e===null?e=[c]:e.push(c),a++}if(typeof d=="number"&&isFinite(d)){if(d>65536||isNaN(
d)){let c={instancePath:i+"/head/layers/"+p+"/conv1d/padding",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/proper\
ties/padding/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.
head.properties.layers.items.properties.conv1d.properties.padding,data:d};e===null?e=[c]:e.push(c),a++}if(d<0||isNaN(d)){let c={instancePath:i+
"/head/layers/"+p+"/conv1d/padding",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/padding/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.head.properties.layers.items.properties.
conv1d.properties.padding,data:d};e===null?e=[c]:e.push(c),a++}}let h=t.dilation;if(!(typeof h=="number"&&!(h%1)&&!isNaN(h)&&isFinite(h))){let c={
instancePath:i+"/head/layers/"+p+"/conv1d/dilation",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/dilat\
ion/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:r.properties.head.properties.layers.items.properties.conv1d.
properties.dilation.type,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.dilation,data:h};e===null?e=[c]:
e.push(c),a++}if(typeof h=="number"&&isFinite(h)){if(h>65536||isNaN(h)){let c={instancePath:i+"/head/layers/"+p+"/conv1d/dilation",schemaPath:"\
#/properties/head/properties/layers/items/properties/conv1d/properties/dilation/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},
message:"must be <= 65536",schema:65536,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.dilation,data:h};
e===null?e=[c]:e.push(c),a++}if(h<1||isNaN(h)){let c={instancePath:i+"/head/layers/"+p+"/conv1d/dilation",schemaPath:"#/properties/head/prop\
erties/layers/items/properties/conv1d/properties/dilation/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",
schema:1,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.dilation,data:h};e===null?e=[c]:e.push(c),a++}}
let y=t.groups;if(!(typeof y=="number"&&!(y%1)&&!isNaN(y)&&isFinite(y))){let c={instancePath:i+"/head/layers/"+p+"/conv1d/groups",schemaPath:"\
#/properties/head/properties/layers/items/properties/conv1d/properties/groups/type",keyword:"type",params:{type:"integer"},message:"must be \
integer",schema:r.properties.head.properties.layers.items.properties.conv1d.properties.groups.type,parentSchema:r.properties.head.properties.
layers.items.properties.conv1d.properties.groups,data:y};e===null?e=[c]:e.push(c),a++}if(typeof y=="number"&&isFinite(y)){if(y>65536||isNaN(
y)){let c={instancePath:i+"/head/layers/"+p+"/conv1d/groups",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/propert\
ies/groups/maximum",keyword:"maximum",params:{comparison:"<=",limit:65536},message:"must be <= 65536",schema:65536,parentSchema:r.properties.
head.properties.layers.items.properties.conv1d.properties.groups,data:y};e===null?e=[c]:e.push(c),a++}if(y<1||isNaN(y)){let c={instancePath:i+
"/head/layers/"+p+"/conv1d/groups",schemaPath:"#/properties/head/properties/layers/items/properties/conv1d/properties/groups/minimum",keyword:"\
minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.
conv1d.properties.groups,data:y};e===null?e=[c]:e.push(c),a++}}if(t.activation!==void 0){let c=t.activation;if(!(c==="gelu"||c==="gelu-tanh"||
c==="relu"||c==="silu"||c==="tanh")){let v={instancePath:i+"/head/layers/"+p+"/conv1d/activation",schemaPath:"#/properties/head/properties/l\
ayers/items/properties/conv1d/properties/activation/enum",keyword:"enum",params:{allowedValues:r.properties.head.properties.layers.items.properties.
conv1d.properties.activation.enum},message:"must be equal to one of the allowed values",schema:r.properties.head.properties.layers.items.properties.
conv1d.properties.activation.enum,parentSchema:r.properties.head.properties.layers.items.properties.conv1d.properties.activation,data:c};e===
null?e=[v]:e.push(v),a++}}}else{let n={instancePath:i+"/head/layers/"+p+"/conv1d",schemaPath:"#/properties/head/properties/layers/items/prop\
erties/conv1d/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.
conv1d.type,parentSchema:r.properties.head.properties.layers.items.properties.conv1d,data:t};e===null?e=[n]:e.push(n),a++}}if(s.positions!==
void 0){let t=s.positions;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.weights===void 0){let n={instancePath:i+"/head/layers/"+p+"/posi\
tions",schemaPath:"#/properties/head/properties/layers/items/properties/positions/required",keyword:"required",params:{missingProperty:"weig\
hts"},message:"must have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.positions.required,parentSchema:r.
properties.head.properties.layers.items.properties.positions,data:t};e===null?e=[n]:e.push(n),a++}for(let n in t)if(n!=="weights"){let d={instancePath:i+
"/head/layers/"+p+"/positions",schemaPath:"#/properties/head/properties/layers/items/properties/positions/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
layers.items.properties.positions,data:t};e===null?e=[d]:e.push(d),a++}if(t.weights!==void 0){let n=t.weights;if(typeof n=="string"){if(f(n)>
200){let d={instancePath:i+"/head/layers/"+p+"/positions/weights",schemaPath:"#/properties/head/properties/layers/items/properties/positions\
/properties/weights/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.
properties.head.properties.layers.items.properties.positions.properties.weights,data:n};e===null?e=[d]:e.push(d),a++}if(f(n)<1){let d={instancePath:i+
"/head/layers/"+p+"/positions/weights",schemaPath:"#/properties/head/properties/layers/items/properties/positions/properties/weights/minLeng\
th",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.
layers.items.properties.positions.properties.weights,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/layers/"+p+"/po\
sitions/weights",schemaPath:"#/properties/head/properties/layers/items/properties/positions/properties/weights/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.positions.properties.weights.type,parentSchema:r.
properties.head.properties.layers.items.properties.positions.properties.weights,data:n};e===null?e=[d]:e.push(d),a++}}}else{let n={instancePath:i+
"/head/layers/"+p+"/positions",schemaPath:"#/properties/head/properties/layers/items/properties/positions/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.positions.type,parentSchema:r.properties.head.
properties.layers.items.properties.positions,data:t};e===null?e=[n]:e.push(n),a++}}if(s.transformer!==void 0){let t=s.transformer;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.eps===void 0&&(t.eps=1e-5),t.weights===void 0){let d={instancePath:i+"/head/layers/"+p+"/transformer",schemaPath:"\
#/properties/head/properties/layers/items/properties/transformer/required",keyword:"required",params:{missingProperty:"weights"},message:"mu\
st have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.transformer.required,parentSchema:r.properties.
head.properties.layers.items.properties.transformer,data:t};e===null?e=[d]:e.push(d),a++}if(t.heads===void 0){let d={instancePath:i+"/head/l\
ayers/"+p+"/transformer",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/required",keyword:"required",params:{missingProperty:"\
heads"},message:"must have required property 'heads'",schema:r.properties.head.properties.layers.items.properties.transformer.required,parentSchema:r.
properties.head.properties.layers.items.properties.transformer,data:t};e===null?e=[d]:e.push(d),a++}if(t.norm===void 0){let d={instancePath:i+
"/head/layers/"+p+"/transformer",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/required",keyword:"required",params:{
missingProperty:"norm"},message:"must have required property 'norm'",schema:r.properties.head.properties.layers.items.properties.transformer.
required,parentSchema:r.properties.head.properties.layers.items.properties.transformer,data:t};e===null?e=[d]:e.push(d),a++}if(t.activation===
void 0){let d={instancePath:i+"/head/layers/"+p+"/transformer",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/\
required",keyword:"required",params:{missingProperty:"activation"},message:"must have required property 'activation'",schema:r.properties.head.
properties.layers.items.properties.transformer.required,parentSchema:r.properties.head.properties.layers.items.properties.transformer,data:t};
e===null?e=[d]:e.push(d),a++}for(let d in t)if(!(d==="weights"||d==="heads"||d==="norm"||d==="activation"||d==="eps")){let h={instancePath:i+
"/head/layers/"+p+"/transformer",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:d},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
layers.items.properties.transformer,data:t};e===null?e=[h]:e.push(h),a++}if(t.weights!==void 0){let d=t.weights;if(typeof d=="string"){if(f(
d)>200){let h={instancePath:i+"/head/layers/"+p+"/transformer/weights",schemaPath:"#/properties/head/properties/layers/items/properties/tran\
sformer/properties/weights/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.
properties.head.properties.layers.items.properties.transformer.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}if(f(d)<1){let h={instancePath:i+
"/head/layers/"+p+"/transformer/weights",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/weights/min\
Length",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.
layers.items.properties.transformer.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/head/layers/"+p+"/\
transformer/weights",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/weights/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.transformer.properties.weights.type,parentSchema:r.
properties.head.properties.layers.items.properties.transformer.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}if(t.heads!==void 0){
let d=t.heads;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d))){let h={instancePath:i+"/head/layers/"+p+"/transformer/heads",schemaPath:"\
#/properties/head/properties/layers/items/properties/transformer/properties/heads/type",keyword:"type",params:{type:"integer"},message:"must\
 be integer",schema:r.properties.head.properties.layers.items.properties.transformer.properties.heads.type,parentSchema:r.properties.head.properties.
layers.items.properties.transformer.properties.heads,data:d};e===null?e=[h]:e.push(h),a++}if(typeof d=="number"&&isFinite(d)){if(d>1024||isNaN(
d)){let h={instancePath:i+"/head/layers/"+p+"/transformer/heads",schemaPath:"#/properties/head/properties/layers/items/properties/transforme\
r/properties/heads/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:r.properties.
head.properties.layers.items.properties.transformer.properties.heads,data:d};e===null?e=[h]:e.push(h),a++}if(d<1||isNaN(d)){let h={instancePath:i+
"/head/layers/"+p+"/transformer/heads",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/heads/minimum",
keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.
transformer.properties.heads,data:d};e===null?e=[h]:e.push(h),a++}}}if(t.norm!==void 0){let d=t.norm;if(!(d==="pre"||d==="post")){let h={instancePath:i+
"/head/layers/"+p+"/transformer/norm",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/norm/enum",keyword:"\
enum",params:{allowedValues:r.properties.head.properties.layers.items.properties.transformer.properties.norm.enum},message:"must be equal to\
 one of the allowed values",schema:r.properties.head.properties.layers.items.properties.transformer.properties.norm.enum,parentSchema:r.properties.
head.properties.layers.items.properties.transformer.properties.norm,data:d};e===null?e=[h]:e.push(h),a++}}if(t.activation!==void 0){let d=t.
activation;if(!(d==="gelu"||d==="gelu-tanh"||d==="relu"||d==="silu"||d==="tanh")){let h={instancePath:i+"/head/layers/"+p+"/transformer/acti\
vation",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/activation/enum",keyword:"enum",params:{allowedValues:r.
properties.head.properties.layers.items.properties.transformer.properties.activation.enum},message:"must be equal to one of the allowed valu\
es",schema:r.properties.head.properties.layers.items.properties.transformer.properties.activation.enum,parentSchema:r.properties.head.properties.
layers.items.properties.transformer.properties.activation,data:d};e===null?e=[h]:e.push(h),a++}}let n=t.eps;if(typeof n=="number"&&isFinite(
n)){if(n>1||isNaN(n)){let d={instancePath:i+"/head/layers/"+p+"/transformer/eps",schemaPath:"#/properties/head/properties/layers/items/prope\
rties/transformer/properties/eps/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.
properties.head.properties.layers.items.properties.transformer.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}if(n<=0||isNaN(n)){let d={
instancePath:i+"/head/layers/"+p+"/transformer/eps",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/\
eps/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.properties.head.
properties.layers.items.properties.transformer.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+"/head/layers\
/"+p+"/transformer/eps",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/properties/eps/type",keyword:"type",params:{
type:"number"},message:"must be number",schema:r.properties.head.properties.layers.items.properties.transformer.properties.eps.type,parentSchema:r.
properties.head.properties.layers.items.properties.transformer.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let n={instancePath:i+
"/head/layers/"+p+"/transformer",schemaPath:"#/properties/head/properties/layers/items/properties/transformer/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.transformer.type,parentSchema:r.properties.head.
properties.layers.items.properties.transformer,data:t};e===null?e=[n]:e.push(n),a++}}if(s.layernorm!==void 0){let t=s.layernorm;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.eps===void 0&&(t.eps=1e-5),t.weights===void 0){let d={instancePath:i+"/head/layers/"+p+"/layernorm",schemaPath:"\
#/properties/head/properties/layers/items/properties/layernorm/required",keyword:"required",params:{missingProperty:"weights"},message:"must\
 have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.layernorm.required,parentSchema:r.properties.
head.properties.layers.items.properties.layernorm,data:t};e===null?e=[d]:e.push(d),a++}for(let d in t)if(!(d==="weights"||d==="eps")){let h={
instancePath:i+"/head/layers/"+p+"/layernorm",schemaPath:"#/properties/head/properties/layers/items/properties/layernorm/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:d},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
head.properties.layers.items.properties.layernorm,data:t};e===null?e=[h]:e.push(h),a++}if(t.weights!==void 0){let d=t.weights;if(typeof d=="\
string"){if(f(d)>200){let h={instancePath:i+"/head/layers/"+p+"/layernorm/weights",schemaPath:"#/properties/head/properties/layers/items/pro\
perties/layernorm/properties/weights/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,
parentSchema:r.properties.head.properties.layers.items.properties.layernorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}if(f(d)<
1){let h={instancePath:i+"/head/layers/"+p+"/layernorm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/layernorm/p\
roperties/weights/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
head.properties.layers.items.properties.layernorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/head\
/layers/"+p+"/layernorm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/layernorm/properties/weights/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.layernorm.properties.weights.
type,parentSchema:r.properties.head.properties.layers.items.properties.layernorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}let n=t.
eps;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){let d={instancePath:i+"/head/layers/"+p+"/layernorm/eps",schemaPath:"#/properties/\
head/properties/layers/items/properties/layernorm/properties/eps/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must b\
e <= 1",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.layernorm.properties.eps,data:n};e===null?e=[d]:e.push(d),
a++}if(n<=0||isNaN(n)){let d={instancePath:i+"/head/layers/"+p+"/layernorm/eps",schemaPath:"#/properties/head/properties/layers/items/proper\
ties/layernorm/properties/eps/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.
properties.head.properties.layers.items.properties.layernorm.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+
"/head/layers/"+p+"/layernorm/eps",schemaPath:"#/properties/head/properties/layers/items/properties/layernorm/properties/eps/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.layers.items.properties.layernorm.properties.eps.type,
parentSchema:r.properties.head.properties.layers.items.properties.layernorm.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let n={
instancePath:i+"/head/layers/"+p+"/layernorm",schemaPath:"#/properties/head/properties/layers/items/properties/layernorm/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.layernorm.type,parentSchema:r.properties.
head.properties.layers.items.properties.layernorm,data:t};e===null?e=[n]:e.push(n),a++}}if(s.batchnorm!==void 0){let t=s.batchnorm;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.eps===void 0&&(t.eps=1e-5),t.weights===void 0){let d={instancePath:i+"/head/layers/"+p+"/batchnorm",schemaPath:"\
#/properties/head/properties/layers/items/properties/batchnorm/required",keyword:"required",params:{missingProperty:"weights"},message:"must\
 have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.batchnorm.required,parentSchema:r.properties.
head.properties.layers.items.properties.batchnorm,data:t};e===null?e=[d]:e.push(d),a++}for(let d in t)if(!(d==="weights"||d==="eps")){let h={
instancePath:i+"/head/layers/"+p+"/batchnorm",schemaPath:"#/properties/head/properties/layers/items/properties/batchnorm/additionalPropertie\
s",keyword:"additionalProperties",params:{additionalProperty:d},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
head.properties.layers.items.properties.batchnorm,data:t};e===null?e=[h]:e.push(h),a++}if(t.weights!==void 0){let d=t.weights;if(typeof d=="\
string"){if(f(d)>200){let h={instancePath:i+"/head/layers/"+p+"/batchnorm/weights",schemaPath:"#/properties/head/properties/layers/items/pro\
perties/batchnorm/properties/weights/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,
parentSchema:r.properties.head.properties.layers.items.properties.batchnorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}if(f(d)<
1){let h={instancePath:i+"/head/layers/"+p+"/batchnorm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/batchnorm/p\
roperties/weights/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
head.properties.layers.items.properties.batchnorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/head\
/layers/"+p+"/batchnorm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/batchnorm/properties/weights/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.layers.items.properties.batchnorm.properties.weights.
type,parentSchema:r.properties.head.properties.layers.items.properties.batchnorm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}let n=t.
eps;if(typeof n=="number"&&isFinite(n)){if(n>1||isNaN(n)){let d={instancePath:i+"/head/layers/"+p+"/batchnorm/eps",schemaPath:"#/properties/\
head/properties/layers/items/properties/batchnorm/properties/eps/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must b\
e <= 1",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.batchnorm.properties.eps,data:n};e===null?e=[d]:e.push(d),
a++}if(n<=0||isNaN(n)){let d={instancePath:i+"/head/layers/"+p+"/batchnorm/eps",schemaPath:"#/properties/head/properties/layers/items/proper\
ties/batchnorm/properties/eps/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:r.
properties.head.properties.layers.items.properties.batchnorm.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let d={instancePath:i+
"/head/layers/"+p+"/batchnorm/eps",schemaPath:"#/properties/head/properties/layers/items/properties/batchnorm/properties/eps/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:r.properties.head.properties.layers.items.properties.batchnorm.properties.eps.type,
parentSchema:r.properties.head.properties.layers.items.properties.batchnorm.properties.eps,data:n};e===null?e=[d]:e.push(d),a++}}else{let n={
instancePath:i+"/head/layers/"+p+"/batchnorm",schemaPath:"#/properties/head/properties/layers/items/properties/batchnorm/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.batchnorm.type,parentSchema:r.properties.
head.properties.layers.items.properties.batchnorm,data:t};e===null?e=[n]:e.push(n),a++}}if(s.lstm!==void 0){let t=s.lstm;if(t&&typeof t=="ob\
ject"&&!Array.isArray(t)){if(t.bidirectional===void 0&&(t.bidirectional=!1),t.weights===void 0){let d={instancePath:i+"/head/layers/"+p+"/ls\
tm",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/required",keyword:"required",params:{missingProperty:"weights"},message:"\
must have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.lstm.required,parentSchema:r.properties.head.
properties.layers.items.properties.lstm,data:t};e===null?e=[d]:e.push(d),a++}for(let d in t)if(!(d==="weights"||d==="bidirectional")){let h={
instancePath:i+"/head/layers/"+p+"/lstm",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:d},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
layers.items.properties.lstm,data:t};e===null?e=[h]:e.push(h),a++}if(t.weights!==void 0){let d=t.weights;if(typeof d=="string"){if(f(d)>200){
let h={instancePath:i+"/head/layers/"+p+"/lstm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/properties/wei\
ghts/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.
head.properties.layers.items.properties.lstm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}if(f(d)<1){let h={instancePath:i+"/head\
/layers/"+p+"/lstm/weights",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/properties/weights/minLength",keyword:"min\
Length",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.
lstm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/head/layers/"+p+"/lstm/weights",schemaPath:"#/pro\
perties/head/properties/layers/items/properties/lstm/properties/weights/type",keyword:"type",params:{type:"string"},message:"must be string",
schema:r.properties.head.properties.layers.items.properties.lstm.properties.weights.type,parentSchema:r.properties.head.properties.layers.items.
properties.lstm.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}let n=t.bidirectional;if(typeof n!="boolean"){let d={instancePath:i+
"/head/layers/"+p+"/lstm/bidirectional",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/properties/bidirectional/type",
keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.head.properties.layers.items.properties.lstm.properties.
bidirectional.type,parentSchema:r.properties.head.properties.layers.items.properties.lstm.properties.bidirectional,data:n};e===null?e=[d]:e.
push(d),a++}}else{let n={instancePath:i+"/head/layers/"+p+"/lstm",schemaPath:"#/properties/head/properties/layers/items/properties/lstm/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.lstm.type,parentSchema:r.
properties.head.properties.layers.items.properties.lstm,data:t};e===null?e=[n]:e.push(n),a++}}if(s.gru!==void 0){let t=s.gru;if(t&&typeof t==
"object"&&!Array.isArray(t)){if(t.bidirectional===void 0&&(t.bidirectional=!1),t.weights===void 0){let d={instancePath:i+"/head/layers/"+p+"\
/gru",schemaPath:"#/properties/head/properties/layers/items/properties/gru/required",keyword:"required",params:{missingProperty:"weights"},message:"\
must have required property 'weights'",schema:r.properties.head.properties.layers.items.properties.gru.required,parentSchema:r.properties.head.
properties.layers.items.properties.gru,data:t};e===null?e=[d]:e.push(d),a++}for(let d in t)if(!(d==="weights"||d==="bidirectional")){let h={
instancePath:i+"/head/layers/"+p+"/gru",schemaPath:"#/properties/head/properties/layers/items/properties/gru/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:d},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.
layers.items.properties.gru,data:t};e===null?e=[h]:e.push(h),a++}if(t.weights!==void 0){let d=t.weights;if(typeof d=="string"){if(f(d)>200){
let h={instancePath:i+"/head/layers/"+p+"/gru/weights",schemaPath:"#/properties/head/properties/layers/items/properties/gru/properties/weigh\
ts/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:r.properties.head.
properties.layers.items.properties.gru.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}if(f(d)<1){let h={instancePath:i+"/head/layer\
s/"+p+"/gru/weights",schemaPath:"#/properties/head/properties/layers/items/properties/gru/properties/weights/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.layers.items.properties.
gru.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/head/layers/"+p+"/gru/weights",schemaPath:"#/prope\
rties/head/properties/layers/items/properties/gru/properties/weights/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.
properties.head.properties.layers.items.properties.gru.properties.weights.type,parentSchema:r.properties.head.properties.layers.items.properties.
gru.properties.weights,data:d};e===null?e=[h]:e.push(h),a++}}let n=t.bidirectional;if(typeof n!="boolean"){let d={instancePath:i+"/head/laye\
rs/"+p+"/gru/bidirectional",schemaPath:"#/properties/head/properties/layers/items/properties/gru/properties/bidirectional/type",keyword:"typ\
e",params:{type:"boolean"},message:"must be boolean",schema:r.properties.head.properties.layers.items.properties.gru.properties.bidirectional.
type,parentSchema:r.properties.head.properties.layers.items.properties.gru.properties.bidirectional,data:n};e===null?e=[d]:e.push(d),a++}}else{
let n={instancePath:i+"/head/layers/"+p+"/gru",schemaPath:"#/properties/head/properties/layers/items/properties/gru/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.gru.type,parentSchema:r.properties.head.
properties.layers.items.properties.gru,data:t};e===null?e=[n]:e.push(n),a++}}if(s.activation!==void 0){let t=s.activation;if(t&&typeof t=="o\
bject"&&!Array.isArray(t)){if(t.kind===void 0){let n={instancePath:i+"/head/layers/"+p+"/activation",schemaPath:"#/properties/head/propertie\
s/layers/items/properties/activation/required",keyword:"required",params:{missingProperty:"kind"},message:"must have required property 'kind\
'",schema:r.properties.head.properties.layers.items.properties.activation.required,parentSchema:r.properties.head.properties.layers.items.properties.
activation,data:t};e===null?e=[n]:e.push(n),a++}for(let n in t)if(n!=="kind"){let d={instancePath:i+"/head/layers/"+p+"/activation",schemaPath:"\
#/properties/head/properties/layers/items/properties/activation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.layers.items.properties.activation,data:t};
e===null?e=[d]:e.push(d),a++}if(t.kind!==void 0){let n=t.kind;if(!(n==="gelu"||n==="gelu-tanh"||n==="relu"||n==="silu"||n==="tanh")){let d={
instancePath:i+"/head/layers/"+p+"/activation/kind",schemaPath:"#/properties/head/properties/layers/items/properties/activation/properties/k\
ind/enum",keyword:"enum",params:{allowedValues:r.properties.head.properties.layers.items.properties.activation.properties.kind.enum},message:"\
must be equal to one of the allowed values",schema:r.properties.head.properties.layers.items.properties.activation.properties.kind.enum,parentSchema:r.
properties.head.properties.layers.items.properties.activation.properties.kind,data:n};e===null?e=[d]:e.push(d),a++}}}else{let n={instancePath:i+
"/head/layers/"+p+"/activation",schemaPath:"#/properties/head/properties/layers/items/properties/activation/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:r.properties.head.properties.layers.items.properties.activation.type,parentSchema:r.properties.head.
properties.layers.items.properties.activation,data:t};e===null?e=[n]:e.push(n),a++}}}else{let t={instancePath:i+"/head/layers/"+p,schemaPath:"\
#/properties/head/properties/layers/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.
layers.items.type,parentSchema:r.properties.head.properties.layers.items,data:s};e===null?e=[t]:e.push(t),a++}}}else{let o={instancePath:i+"\
/head/layers",schemaPath:"#/properties/head/properties/layers/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.
head.properties.layers.type,parentSchema:r.properties.head.properties.layers,data:m};e===null?e=[o]:e.push(o),a++}}if(l.graph!==void 0){let m=l.
graph;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.source===void 0){let o={instancePath:i+"/head/graph",schemaPath:"#/properties/head/p\
roperties/graph/required",keyword:"required",params:{missingProperty:"source"},message:"must have required property 'source'",schema:r.properties.
head.properties.graph.required,parentSchema:r.properties.head.properties.graph,data:m};e===null?e=[o]:e.push(o),a++}if(m.sha256===void 0){let o={
instancePath:i+"/head/graph",schemaPath:"#/properties/head/properties/graph/required",keyword:"required",params:{missingProperty:"sha256"},message:"\
must have required property 'sha256'",schema:r.properties.head.properties.graph.required,parentSchema:r.properties.head.properties.graph,data:m};
e===null?e=[o]:e.push(o),a++}for(let o in m)if(!(o==="source"||o==="sha256")){let p={instancePath:i+"/head/graph",schemaPath:"#/properties/h\
ead/properties/graph/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:o},message:"must NOT have additional pr\
operties",schema:!1,parentSchema:r.properties.head.properties.graph,data:m};e===null?e=[p]:e.push(p),a++}if(m.source!==void 0){let o=m.source;
if(typeof o=="string"){if(f(o)>1e3){let p={instancePath:i+"/head/graph/source",schemaPath:"#/properties/head/properties/graph/properties/sou\
rce/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.
head.properties.graph.properties.source,data:o};e===null?e=[p]:e.push(p),a++}if(f(o)<1){let p={instancePath:i+"/head/graph/source",schemaPath:"\
#/properties/head/properties/graph/properties/source/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 cha\
racters",schema:1,parentSchema:r.properties.head.properties.graph.properties.source,data:o};e===null?e=[p]:e.push(p),a++}}else{let p={instancePath:i+
"/head/graph/source",schemaPath:"#/properties/head/properties/graph/properties/source/type",keyword:"type",params:{type:"string"},message:"m\
ust be string",schema:r.properties.head.properties.graph.properties.source.type,parentSchema:r.properties.head.properties.graph.properties.source,
data:o};e===null?e=[p]:e.push(p),a++}}if(m.sha256!==void 0){let o=m.sha256;if(typeof o=="string"){if(!z.test(o)){let p={instancePath:i+"/hea\
d/graph/sha256",schemaPath:"#/properties/head/properties/graph/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},
message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.head.properties.graph.properties.sha256,data:o};
e===null?e=[p]:e.push(p),a++}}else{let p={instancePath:i+"/head/graph/sha256",schemaPath:"#/properties/head/properties/graph/properties/sha2\
56/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.graph.properties.sha256.type,parentSchema:r.
properties.head.properties.graph.properties.sha256,data:o};e===null?e=[p]:e.push(p),a++}}}else{let o={instancePath:i+"/head/graph",schemaPath:"\
#/properties/head/properties/graph/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.head.properties.
graph.type,parentSchema:r.properties.head.properties.graph,data:m};e===null?e=[o]:e.push(o),a++}}if(l.vocabulary!==void 0){let m=l.vocabulary;
if(m&&typeof m=="object"&&!Array.isArray(m)){m.blank===void 0&&(m.blank="last");for(let n in m)if(!(n==="alphabet"||n==="file"||n==="blank")){
let d={instancePath:i+"/head/vocabulary",schemaPath:"#/properties/head/properties/vocabulary/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:n},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.head.properties.vocabulary,
data:m};e===null?e=[d]:e.push(d),a++}if(m.alphabet!==void 0){let n=m.alphabet;if(n!=="nko"){let d={instancePath:i+"/head/vocabulary/alphabet",
schemaPath:"#/properties/head/properties/vocabulary/properties/alphabet/enum",keyword:"enum",params:{allowedValues:r.properties.head.properties.
vocabulary.properties.alphabet.enum},message:"must be equal to one of the allowed values",schema:r.properties.head.properties.vocabulary.properties.
alphabet.enum,parentSchema:r.properties.head.properties.vocabulary.properties.alphabet,data:n};e===null?e=[d]:e.push(d),a++}}if(m.file!==void 0){
let n=m.file;if(typeof n=="string"){if(f(n)>1e3){let d={instancePath:i+"/head/vocabulary/file",schemaPath:"#/properties/head/properties/voca\
bulary/properties/file/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.
properties.head.properties.vocabulary.properties.file,data:n};e===null?e=[d]:e.push(d),a++}if(f(n)<1){let d={instancePath:i+"/head/vocabular\
y/file",schemaPath:"#/properties/head/properties/vocabulary/properties/file/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters",schema:1,parentSchema:r.properties.head.properties.vocabulary.properties.file,data:n};e===null?e=[d]:e.push(
d),a++}}else{let d={instancePath:i+"/head/vocabulary/file",schemaPath:"#/properties/head/properties/vocabulary/properties/file/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:r.properties.head.properties.vocabulary.properties.file.type,parentSchema:r.properties.
head.properties.vocabulary.properties.file,data:n};e===null?e=[d]:e.push(d),a++}}let o=m.blank,p=a,s=!1,t=a;if(o!=="last"){let n={instancePath:i+
"/head/vocabulary/blank",schemaPath:"#/properties/head/properties/vocabulary/properties/blank/anyOf/0/const",keyword:"const",params:{allowedValue:"\
last"},message:"must be equal to constant",schema:"last",parentSchema:r.properties.head.properties.vocabulary.properties.blank.anyOf[0],data:o};
e===null?e=[n]:e.push(n),a++}var E=t===a;if(s=s||E,!s){let n=a;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o))){let h={instancePath:i+
"/head/vocabulary/blank",schemaPath:"#/properties/head/properties/vocabulary/properties/blank/anyOf/1/type",keyword:"type",params:{type:"int\
eger"},message:"must be integer",schema:r.properties.head.properties.vocabulary.properties.blank.anyOf[1].type,parentSchema:r.properties.head.
properties.vocabulary.properties.blank.anyOf[1],data:o};e===null?e=[h]:e.push(h),a++}if(typeof o=="number"&&isFinite(o)){if(o>1e6||isNaN(o)){
let h={instancePath:i+"/head/vocabulary/blank",schemaPath:"#/properties/head/properties/vocabulary/properties/blank/anyOf/1/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:r.properties.head.properties.vocabulary.properties.
blank.anyOf[1],data:o};e===null?e=[h]:e.push(h),a++}if(o<0||isNaN(o)){let h={instancePath:i+"/head/vocabulary/blank",schemaPath:"#/propertie\
s/head/properties/vocabulary/properties/blank/anyOf/1/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.head.properties.vocabulary.properties.blank.anyOf[1],data:o};e===null?e=[h]:e.push(h),a++}}var E=n===a;s=s||E}if(s)
a=p,e!==null&&(p?e.length=p:e=null);else{let n={instancePath:i+"/head/vocabulary/blank",schemaPath:"#/properties/head/properties/vocabulary/\
properties/blank/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:r.properties.head.properties.vocabulary.properties.
blank.anyOf,parentSchema:r.properties.head.properties.vocabulary.properties.blank,data:o};e===null?e=[n]:e.push(n),a++}}else{let o={instancePath:i+
"/head/vocabulary",schemaPath:"#/properties/head/properties/vocabulary/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:r.properties.head.properties.vocabulary.type,parentSchema:r.properties.head.properties.vocabulary,data:m};e===null?e=[o]:e.push(o),a++}}}else{
let m={instancePath:i+"/head",schemaPath:"#/properties/head/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
head.type,parentSchema:r.properties.head,data:l};e===null?e=[m]:e.push(m),a++}}let g=u.quantization;if(g&&typeof g=="object"&&!Array.isArray(
g)){g.default===void 0&&(g.default={}),g.rules===void 0&&(g.rules=[]);for(let o in g)if(!(o==="default"||o==="rules"||o==="onnx"||o==="mlpac\
kage"||o==="calibration"||o==="budget")){let p={instancePath:i+"/quantization",schemaPath:"#/properties/quantization/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:o},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization,
data:g};e===null?e=[p]:e.push(p),a++}let l=g.default;if(l&&typeof l=="object"&&!Array.isArray(l)){l.scheme===void 0&&(l.scheme="turboquant"),
l.bits===void 0&&(l.bits=4),l.group===void 0&&(l.group=128),l.form===void 0&&(l.form="packed");for(let n in l)if(!(n==="scheme"||n==="bits"||
n==="group"||n==="symmetric"||n==="states"||n==="form")){let d={instancePath:i+"/quantization/default",schemaPath:"#/properties/quantization\
/properties/default/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},message:"must NOT have additional pro\
perties",schema:!1,parentSchema:r.properties.quantization.properties.default,data:l};e===null?e=[d]:e.push(d),a++}let o=l.scheme;if(!(o==="t\
urboquant"||o==="rtn"||o==="nf4"||o==="kmeans"||o==="trellis"||o==="fp16"||o==="none")){let n={instancePath:i+"/quantization/default/scheme",
schemaPath:"#/properties/quantization/properties/default/properties/scheme/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.
properties.default.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.
default.properties.scheme.enum,parentSchema:r.properties.quantization.properties.default.properties.scheme,data:o};e===null?e=[n]:e.push(n),
a++}let p=l.bits;if(!(p===1||p===2||p===3||p===4||p===5||p===6||p===7||p===8)){let n={instancePath:i+"/quantization/default/bits",schemaPath:"\
#/properties/quantization/properties/default/properties/bits/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.
default.properties.bits.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.default.properties.
bits.enum,parentSchema:r.properties.quantization.properties.default.properties.bits,data:p};e===null?e=[n]:e.push(n),a++}let s=l.group;if(!(s===
16||s===32||s===64||s===128||s==="row")){let n={instancePath:i+"/quantization/default/group",schemaPath:"#/properties/quantization/propertie\
s/default/properties/group/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.default.properties.group.enum},message:"\
must be equal to one of the allowed values",schema:r.properties.quantization.properties.default.properties.group.enum,parentSchema:r.properties.
quantization.properties.default.properties.group,data:s};e===null?e=[n]:e.push(n),a++}if(l.symmetric!==void 0){let n=l.symmetric;if(typeof n!=
"boolean"){let d={instancePath:i+"/quantization/default/symmetric",schemaPath:"#/properties/quantization/properties/default/properties/symme\
tric/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.quantization.properties.default.properties.symmetric.
type,parentSchema:r.properties.quantization.properties.default.properties.symmetric,data:n};e===null?e=[d]:e.push(d),a++}}if(l.states!==void 0){
let n=l.states;if(!(n===8||n===9||n===10||n===11||n===12)){let d={instancePath:i+"/quantization/default/states",schemaPath:"#/properties/qua\
ntization/properties/default/properties/states/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.default.properties.
states.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.default.properties.states.enum,
parentSchema:r.properties.quantization.properties.default.properties.states,data:n};e===null?e=[d]:e.push(d),a++}}let t=l.form;if(!(t==="pac\
ked"||t==="lut"||t==="dense")){let n={instancePath:i+"/quantization/default/form",schemaPath:"#/properties/quantization/properties/default/p\
roperties/form/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.default.properties.form.enum},message:"must b\
e equal to one of the allowed values",schema:r.properties.quantization.properties.default.properties.form.enum,parentSchema:r.properties.quantization.
properties.default.properties.form,data:t};e===null?e=[n]:e.push(n),a++}}else{let o={instancePath:i+"/quantization/default",schemaPath:"#/pr\
operties/quantization/properties/default/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.
properties.default.type,parentSchema:r.properties.quantization.properties.default,data:l};e===null?e=[o]:e.push(o),a++}let m=g.rules;if(Array.
isArray(m)){if(m.length>1e3){let p={instancePath:i+"/quantization/rules",schemaPath:"#/properties/quantization/properties/rules/maxItems",keyword:"\
maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items",schema:1e3,parentSchema:r.properties.quantization.properties.rules,
data:m};e===null?e=[p]:e.push(p),a++}let o=m.length;for(let p=0;p<o;p++){let s=m[p];if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.match===
void 0){let t={instancePath:i+"/quantization/rules/"+p,schemaPath:"#/properties/quantization/properties/rules/items/required",keyword:"requi\
red",params:{missingProperty:"match"},message:"must have required property 'match'",schema:r.properties.quantization.properties.rules.items.
required,parentSchema:r.properties.quantization.properties.rules.items,data:s};e===null?e=[t]:e.push(t),a++}for(let t in s)if(!(t==="match"||
t==="scheme"||t==="bits"||t==="group"||t==="symmetric"||t==="states"||t==="form")){let n={instancePath:i+"/quantization/rules/"+p,schemaPath:"\
#/properties/quantization/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.rules.items,data:s};e===null?e=[n]:e.push(n),
a++}if(s.match!==void 0){let t=s.match;if(typeof t=="string"){if(f(t)>500){let n={instancePath:i+"/quantization/rules/"+p+"/match",schemaPath:"\
#/properties/quantization/properties/rules/items/properties/match/maxLength",keyword:"maxLength",params:{limit:500},message:"must NOT have m\
ore than 500 characters",schema:500,parentSchema:r.properties.quantization.properties.rules.items.properties.match,data:t};e===null?e=[n]:e.
push(n),a++}if(!A.test(t)){let n={instancePath:i+"/quantization/rules/"+p+"/match",schemaPath:"#/properties/quantization/properties/rules/it\
ems/properties/match/pattern",keyword:"pattern",params:{pattern:"^(encoder|head|\\*)/.+$"},message:'must match pattern "^(encoder|head|\\*)/.\
+$"',schema:"^(encoder|head|\\*)/.+$",parentSchema:r.properties.quantization.properties.rules.items.properties.match,data:t};e===null?e=[n]:
e.push(n),a++}}else{let n={instancePath:i+"/quantization/rules/"+p+"/match",schemaPath:"#/properties/quantization/properties/rules/items/pro\
perties/match/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.quantization.properties.rules.items.properties.
match.type,parentSchema:r.properties.quantization.properties.rules.items.properties.match,data:t};e===null?e=[n]:e.push(n),a++}}if(s.scheme!==
void 0){let t=s.scheme;if(!(t==="turboquant"||t==="rtn"||t==="nf4"||t==="kmeans"||t==="trellis"||t==="fp16"||t==="none")){let n={instancePath:i+
"/quantization/rules/"+p+"/scheme",schemaPath:"#/properties/quantization/properties/rules/items/properties/scheme/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.rules.items.properties.scheme.enum},message:"must be equal to one of the allowed values",
schema:r.properties.quantization.properties.rules.items.properties.scheme.enum,parentSchema:r.properties.quantization.properties.rules.items.
properties.scheme,data:t};e===null?e=[n]:e.push(n),a++}}if(s.bits!==void 0){let t=s.bits;if(!(t===1||t===2||t===3||t===4||t===5||t===6||t===
7||t===8)){let n={instancePath:i+"/quantization/rules/"+p+"/bits",schemaPath:"#/properties/quantization/properties/rules/items/properties/bi\
ts/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.rules.items.properties.bits.enum},message:"must be equal \
to one of the allowed values",schema:r.properties.quantization.properties.rules.items.properties.bits.enum,parentSchema:r.properties.quantization.
properties.rules.items.properties.bits,data:t};e===null?e=[n]:e.push(n),a++}}if(s.group!==void 0){let t=s.group;if(!(t===16||t===32||t===64||
t===128||t==="row")){let n={instancePath:i+"/quantization/rules/"+p+"/group",schemaPath:"#/properties/quantization/properties/rules/items/pr\
operties/group/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.rules.items.properties.group.enum},message:"m\
ust be equal to one of the allowed values",schema:r.properties.quantization.properties.rules.items.properties.group.enum,parentSchema:r.properties.
quantization.properties.rules.items.properties.group,data:t};e===null?e=[n]:e.push(n),a++}}if(s.symmetric!==void 0){let t=s.symmetric;if(typeof t!=
"boolean"){let n={instancePath:i+"/quantization/rules/"+p+"/symmetric",schemaPath:"#/properties/quantization/properties/rules/items/properti\
es/symmetric/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.quantization.properties.rules.items.
properties.symmetric.type,parentSchema:r.properties.quantization.properties.rules.items.properties.symmetric,data:t};e===null?e=[n]:e.push(n),
a++}}if(s.states!==void 0){let t=s.states;if(!(t===8||t===9||t===10||t===11||t===12)){let n={instancePath:i+"/quantization/rules/"+p+"/state\
s",schemaPath:"#/properties/quantization/properties/rules/items/properties/states/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.
properties.rules.items.properties.states.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.
rules.items.properties.states.enum,parentSchema:r.properties.quantization.properties.rules.items.properties.states,data:t};e===null?e=[n]:e.
push(n),a++}}if(s.form!==void 0){let t=s.form;if(!(t==="packed"||t==="lut"||t==="dense")){let n={instancePath:i+"/quantization/rules/"+p+"/f\
orm",schemaPath:"#/properties/quantization/properties/rules/items/properties/form/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.
properties.rules.items.properties.form.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.
rules.items.properties.form.enum,parentSchema:r.properties.quantization.properties.rules.items.properties.form,data:t};e===null?e=[n]:e.push(
n),a++}}}else{let t={instancePath:i+"/quantization/rules/"+p,schemaPath:"#/properties/quantization/properties/rules/items/type",keyword:"typ\
e",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.rules.items.type,parentSchema:r.properties.quantization.
properties.rules.items,data:s};e===null?e=[t]:e.push(t),a++}}}else{let o={instancePath:i+"/quantization/rules",schemaPath:"#/properties/quan\
tization/properties/rules/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.rules.
type,parentSchema:r.properties.quantization.properties.rules,data:m};e===null?e=[o]:e.push(o),a++}if(g.onnx!==void 0){let o=g.onnx;if(o&&typeof o==
"object"&&!Array.isArray(o)){for(let p in o)if(!(p==="default"||p==="rules")){let s={instancePath:i+"/quantization/onnx",schemaPath:"#/prope\
rties/quantization/properties/onnx/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have\
 additional properties",schema:!1,parentSchema:r.properties.quantization.properties.onnx,data:o};e===null?e=[s]:e.push(s),a++}if(o.default!==
void 0){let p=o.default;if(p&&typeof p=="object"&&!Array.isArray(p)){for(let s in p)if(!(s==="scheme"||s==="bits"||s==="group"||s==="symmetr\
ic"||s==="states"||s==="form")){let t={instancePath:i+"/quantization/onnx/default",schemaPath:"#/properties/quantization/properties/onnx/pro\
perties/default/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT have additional propert\
ies",schema:!1,parentSchema:r.properties.quantization.properties.onnx.properties.default,data:p};e===null?e=[t]:e.push(t),a++}if(p.scheme!==
void 0){let s=p.scheme;if(!(s==="turboquant"||s==="rtn"||s==="nf4"||s==="kmeans"||s==="trellis"||s==="fp16"||s==="none")){let t={instancePath:i+
"/quantization/onnx/default/scheme",schemaPath:"#/properties/quantization/properties/onnx/properties/default/properties/scheme/enum",keyword:"\
enum",params:{allowedValues:r.properties.quantization.properties.onnx.properties.default.properties.scheme.enum},message:"must be equal to o\
ne of the allowed values",schema:r.properties.quantization.properties.onnx.properties.default.properties.scheme.enum,parentSchema:r.properties.
quantization.properties.onnx.properties.default.properties.scheme,data:s};e===null?e=[t]:e.push(t),a++}}if(p.bits!==void 0){let s=p.bits;if(!(s===
1||s===2||s===3||s===4||s===5||s===6||s===7||s===8)){let t={instancePath:i+"/quantization/onnx/default/bits",schemaPath:"#/properties/quanti\
zation/properties/onnx/properties/default/properties/bits/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.onnx.
properties.default.properties.bits.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.onnx.
properties.default.properties.bits.enum,parentSchema:r.properties.quantization.properties.onnx.properties.default.properties.bits,data:s};e===
null?e=[t]:e.push(t),a++}}if(p.group!==void 0){let s=p.group;if(!(s===16||s===32||s===64||s===128||s==="row")){let t={instancePath:i+"/quant\
ization/onnx/default/group",schemaPath:"#/properties/quantization/properties/onnx/properties/default/properties/group/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.onnx.properties.default.properties.group.enum},message:"must be equal to one of the allow\
ed values",schema:r.properties.quantization.properties.onnx.properties.default.properties.group.enum,parentSchema:r.properties.quantization.
properties.onnx.properties.default.properties.group,data:s};e===null?e=[t]:e.push(t),a++}}if(p.symmetric!==void 0){let s=p.symmetric;if(typeof s!=
"boolean"){let t={instancePath:i+"/quantization/onnx/default/symmetric",schemaPath:"#/properties/quantization/properties/onnx/properties/def\
ault/properties/symmetric/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.quantization.properties.
onnx.properties.default.properties.symmetric.type,parentSchema:r.properties.quantization.properties.onnx.properties.default.properties.symmetric,
data:s};e===null?e=[t]:e.push(t),a++}}if(p.states!==void 0){let s=p.states;if(!(s===8||s===9||s===10||s===11||s===12)){let t={instancePath:i+
"/quantization/onnx/default/states",schemaPath:"#/properties/quantization/properties/onnx/properties/default/properties/states/enum",keyword:"\
enum",params:{allowedValues:r.properties.quantization.properties.onnx.properties.default.properties.states.enum},message:"must be equal to o\
ne of the allowed values",schema:r.properties.quantization.properties.onnx.properties.default.properties.states.enum,parentSchema:r.properties.
quantization.properties.onnx.properties.default.properties.states,data:s};e===null?e=[t]:e.push(t),a++}}if(p.form!==void 0){let s=p.form;if(!(s===
"packed"||s==="lut"||s==="dense")){let t={instancePath:i+"/quantization/onnx/default/form",schemaPath:"#/properties/quantization/properties/\
onnx/properties/default/properties/form/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.onnx.properties.default.
properties.form.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.onnx.properties.default.
properties.form.enum,parentSchema:r.properties.quantization.properties.onnx.properties.default.properties.form,data:s};e===null?e=[t]:e.push(
t),a++}}}else{let s={instancePath:i+"/quantization/onnx/default",schemaPath:"#/properties/quantization/properties/onnx/properties/default/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.onnx.properties.default.type,
parentSchema:r.properties.quantization.properties.onnx.properties.default,data:p};e===null?e=[s]:e.push(s),a++}}if(o.rules!==void 0){let p=o.
rules;if(Array.isArray(p)){if(p.length>1e3){let t={instancePath:i+"/quantization/onnx/rules",schemaPath:"#/properties/quantization/propertie\
s/onnx/properties/rules/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items",schema:1e3,parentSchema:r.
properties.quantization.properties.onnx.properties.rules,data:p};e===null?e=[t]:e.push(t),a++}let s=p.length;for(let t=0;t<s;t++){let n=p[t];
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.match===void 0){let d={instancePath:i+"/quantization/onnx/rules/"+t,schemaPath:"#/properti\
es/quantization/properties/onnx/properties/rules/items/required",keyword:"required",params:{missingProperty:"match"},message:"must have requ\
ired property 'match'",schema:r.properties.quantization.properties.onnx.properties.rules.items.required,parentSchema:r.properties.quantization.
properties.onnx.properties.rules.items,data:n};e===null?e=[d]:e.push(d),a++}for(let d in n)if(!(d==="match"||d==="scheme"||d==="bits"||d==="\
group"||d==="symmetric"||d==="states"||d==="form")){let h={instancePath:i+"/quantization/onnx/rules/"+t,schemaPath:"#/properties/quantizatio\
n/properties/onnx/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},message:"must NO\
T have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.onnx.properties.rules.items,data:n};e===null?e=[h]:
e.push(h),a++}if(n.match!==void 0){let d=n.match;if(typeof d=="string"){if(f(d)>500){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/m\
atch",schemaPath:"#/properties/quantization/properties/onnx/properties/rules/items/properties/match/maxLength",keyword:"maxLength",params:{limit:500},
message:"must NOT have more than 500 characters",schema:500,parentSchema:r.properties.quantization.properties.onnx.properties.rules.items.properties.
match,data:d};e===null?e=[h]:e.push(h),a++}if(!A.test(d)){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/match",schemaPath:"#/propert\
ies/quantization/properties/onnx/properties/rules/items/properties/match/pattern",keyword:"pattern",params:{pattern:"^(encoder|head|\\*)/.+$"},
message:'must match pattern "^(encoder|head|\\*)/.+$"',schema:"^(encoder|head|\\*)/.+$",parentSchema:r.properties.quantization.properties.onnx.
properties.rules.items.properties.match,data:d};e===null?e=[h]:e.push(h),a++}}else{let h={instancePath:i+"/quantization/onnx/rules/"+t+"/mat\
ch",schemaPath:"#/properties/quantization/properties/onnx/properties/rules/items/properties/match/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:r.properties.quantization.properties.onnx.properties.rules.items.properties.match.type,parentSchema:r.properties.
quantization.properties.onnx.properties.rules.items.properties.match,data:d};e===null?e=[h]:e.push(h),a++}}if(n.scheme!==void 0){let d=n.scheme;
if(!(d==="turboquant"||d==="rtn"||d==="nf4"||d==="kmeans"||d==="trellis"||d==="fp16"||d==="none")){let h={instancePath:i+"/quantization/onnx\
/rules/"+t+"/scheme",schemaPath:"#/properties/quantization/properties/onnx/properties/rules/items/properties/scheme/enum",keyword:"enum",params:{
allowedValues:r.properties.quantization.properties.onnx.properties.rules.items.properties.scheme.enum},message:"must be equal to one of the \
allowed values",schema:r.properties.quantization.properties.onnx.properties.rules.items.properties.scheme.enum,parentSchema:r.properties.quantization.
properties.onnx.properties.rules.items.properties.scheme,data:d};e===null?e=[h]:e.push(h),a++}}if(n.bits!==void 0){let d=n.bits;if(!(d===1||
d===2||d===3||d===4||d===5||d===6||d===7||d===8)){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/bits",schemaPath:"#/properties/quant\
ization/properties/onnx/properties/rules/items/properties/bits/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.
onnx.properties.rules.items.properties.bits.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.
onnx.properties.rules.items.properties.bits.enum,parentSchema:r.properties.quantization.properties.onnx.properties.rules.items.properties.bits,
data:d};e===null?e=[h]:e.push(h),a++}}if(n.group!==void 0){let d=n.group;if(!(d===16||d===32||d===64||d===128||d==="row")){let h={instancePath:i+
"/quantization/onnx/rules/"+t+"/group",schemaPath:"#/properties/quantization/properties/onnx/properties/rules/items/properties/group/enum",keyword:"\
enum",params:{allowedValues:r.properties.quantization.properties.onnx.properties.rules.items.properties.group.enum},message:"must be equal t\
o one of the allowed values",schema:r.properties.quantization.properties.onnx.properties.rules.items.properties.group.enum,parentSchema:r.properties.
quantization.properties.onnx.properties.rules.items.properties.group,data:d};e===null?e=[h]:e.push(h),a++}}if(n.symmetric!==void 0){let d=n.
symmetric;if(typeof d!="boolean"){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/symmetric",schemaPath:"#/properties/quantization/pro\
perties/onnx/properties/rules/items/properties/symmetric/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:r.properties.
quantization.properties.onnx.properties.rules.items.properties.symmetric.type,parentSchema:r.properties.quantization.properties.onnx.properties.
rules.items.properties.symmetric,data:d};e===null?e=[h]:e.push(h),a++}}if(n.states!==void 0){let d=n.states;if(!(d===8||d===9||d===10||d===11||
d===12)){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/states",schemaPath:"#/properties/quantization/properties/onnx/properties/rule\
s/items/properties/states/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.onnx.properties.rules.items.properties.
states.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.onnx.properties.rules.items.properties.
states.enum,parentSchema:r.properties.quantization.properties.onnx.properties.rules.items.properties.states,data:d};e===null?e=[h]:e.push(h),
a++}}if(n.form!==void 0){let d=n.form;if(!(d==="packed"||d==="lut"||d==="dense")){let h={instancePath:i+"/quantization/onnx/rules/"+t+"/form",
schemaPath:"#/properties/quantization/properties/onnx/properties/rules/items/properties/form/enum",keyword:"enum",params:{allowedValues:r.properties.
quantization.properties.onnx.properties.rules.items.properties.form.enum},message:"must be equal to one of the allowed values",schema:r.properties.
quantization.properties.onnx.properties.rules.items.properties.form.enum,parentSchema:r.properties.quantization.properties.onnx.properties.rules.
items.properties.form,data:d};e===null?e=[h]:e.push(h),a++}}}else{let d={instancePath:i+"/quantization/onnx/rules/"+t,schemaPath:"#/properti\
es/quantization/properties/onnx/properties/rules/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
quantization.properties.onnx.properties.rules.items.type,parentSchema:r.properties.quantization.properties.onnx.properties.rules.items,data:n};
e===null?e=[d]:e.push(d),a++}}}else{let s={instancePath:i+"/quantization/onnx/rules",schemaPath:"#/properties/quantization/properties/onnx/p\
roperties/rules/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.onnx.properties.
rules.type,parentSchema:r.properties.quantization.properties.onnx.properties.rules,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+
"/quantization/onnx",schemaPath:"#/properties/quantization/properties/onnx/type",keyword:"type",params:{type:"object"},message:"must be obje\
ct",schema:r.properties.quantization.properties.onnx.type,parentSchema:r.properties.quantization.properties.onnx,data:o};e===null?e=[p]:e.push(
p),a++}}if(g.mlpackage!==void 0){let o=g.mlpackage;if(o&&typeof o=="object"&&!Array.isArray(o)){for(let p in o)if(!(p==="default"||p==="rule\
s")){let s={instancePath:i+"/quantization/mlpackage",schemaPath:"#/properties/quantization/properties/mlpackage/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.
properties.mlpackage,data:o};e===null?e=[s]:e.push(s),a++}if(o.default!==void 0){let p=o.default;if(p&&typeof p=="object"&&!Array.isArray(p)){
for(let s in p)if(!(s==="scheme"||s==="bits"||s==="rowsPerScale")){let t={instancePath:i+"/quantization/mlpackage/default",schemaPath:"#/pro\
perties/quantization/properties/mlpackage/properties/default/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.mlpackage.properties.default,data:p};
e===null?e=[t]:e.push(t),a++}if(p.scheme!==void 0){let s=p.scheme;if(!(s==="turboquant"||s==="kmeans"||s==="fp16"||s==="none")){let t={instancePath:i+
"/quantization/mlpackage/default/scheme",schemaPath:"#/properties/quantization/properties/mlpackage/properties/default/properties/scheme/enu\
m",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.mlpackage.properties.default.properties.scheme.enum},message:"m\
ust be equal to one of the allowed values",schema:r.properties.quantization.properties.mlpackage.properties.default.properties.scheme.enum,parentSchema:r.
properties.quantization.properties.mlpackage.properties.default.properties.scheme,data:s};e===null?e=[t]:e.push(t),a++}}if(p.bits!==void 0){
let s=p.bits;if(!(s===1||s===2||s===3||s===4||s===6||s===8)){let t={instancePath:i+"/quantization/mlpackage/default/bits",schemaPath:"#/prop\
erties/quantization/properties/mlpackage/properties/default/properties/bits/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.
properties.mlpackage.properties.default.properties.bits.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.
properties.mlpackage.properties.default.properties.bits.enum,parentSchema:r.properties.quantization.properties.mlpackage.properties.default.
properties.bits,data:s};e===null?e=[t]:e.push(t),a++}}if(p.rowsPerScale!==void 0){let s=p.rowsPerScale;if(!(s===8||s===16)){let t={instancePath:i+
"/quantization/mlpackage/default/rowsPerScale",schemaPath:"#/properties/quantization/properties/mlpackage/properties/default/properties/rows\
PerScale/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.mlpackage.properties.default.properties.rowsPerScale.
enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.mlpackage.properties.default.properties.
rowsPerScale.enum,parentSchema:r.properties.quantization.properties.mlpackage.properties.default.properties.rowsPerScale,data:s};e===null?e=
[t]:e.push(t),a++}}}else{let s={instancePath:i+"/quantization/mlpackage/default",schemaPath:"#/properties/quantization/properties/mlpackage/\
properties/default/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.properties.mlpackage.
properties.default.type,parentSchema:r.properties.quantization.properties.mlpackage.properties.default,data:p};e===null?e=[s]:e.push(s),a++}}
if(o.rules!==void 0){let p=o.rules;if(Array.isArray(p)){if(p.length>1e3){let t={instancePath:i+"/quantization/mlpackage/rules",schemaPath:"#\
/properties/quantization/properties/mlpackage/properties/rules/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more t\
han 1000 items",schema:1e3,parentSchema:r.properties.quantization.properties.mlpackage.properties.rules,data:p};e===null?e=[t]:e.push(t),a++}
let s=p.length;for(let t=0;t<s;t++){let n=p[t];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.match===void 0){let d={instancePath:i+"/qua\
ntization/mlpackage/rules/"+t,schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/items/required",keyword:"required",
params:{missingProperty:"match"},message:"must have required property 'match'",schema:r.properties.quantization.properties.mlpackage.properties.
rules.items.required,parentSchema:r.properties.quantization.properties.mlpackage.properties.rules.items,data:n};e===null?e=[d]:e.push(d),a++}
for(let d in n)if(!(d==="match"||d==="scheme"||d==="bits"||d==="rowsPerScale")){let h={instancePath:i+"/quantization/mlpackage/rules/"+t,schemaPath:"\
#/properties/quantization/properties/mlpackage/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.mlpackage.properties.rules.items,data:n};
e===null?e=[h]:e.push(h),a++}if(n.match!==void 0){let d=n.match;if(typeof d=="string"){if(f(d)>500){let h={instancePath:i+"/quantization/mlp\
ackage/rules/"+t+"/match",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/items/properties/match/maxLength",keyword:"\
maxLength",params:{limit:500},message:"must NOT have more than 500 characters",schema:500,parentSchema:r.properties.quantization.properties.
mlpackage.properties.rules.items.properties.match,data:d};e===null?e=[h]:e.push(h),a++}if(!A.test(d)){let h={instancePath:i+"/quantization/m\
lpackage/rules/"+t+"/match",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/items/properties/match/pattern",keyword:"\
pattern",params:{pattern:"^(encoder|head|\\*)/.+$"},message:'must match pattern "^(encoder|head|\\*)/.+$"',schema:"^(encoder|head|\\*)/.+$",
parentSchema:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.match,data:d};e===null?e=[h]:e.push(h),a++}}else{
let h={instancePath:i+"/quantization/mlpackage/rules/"+t+"/match",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rule\
s/items/properties/match/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.quantization.properties.mlpackage.
properties.rules.items.properties.match.type,parentSchema:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.match,
data:d};e===null?e=[h]:e.push(h),a++}}if(n.scheme!==void 0){let d=n.scheme;if(!(d==="turboquant"||d==="kmeans"||d==="fp16"||d==="none")){let h={
instancePath:i+"/quantization/mlpackage/rules/"+t+"/scheme",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/item\
s/properties/scheme/enum",keyword:"enum",params:{allowedValues:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.
scheme.enum},message:"must be equal to one of the allowed values",schema:r.properties.quantization.properties.mlpackage.properties.rules.items.
properties.scheme.enum,parentSchema:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.scheme,data:d};e===null?
e=[h]:e.push(h),a++}}if(n.bits!==void 0){let d=n.bits;if(!(d===1||d===2||d===3||d===4||d===6||d===8)){let h={instancePath:i+"/quantization/m\
lpackage/rules/"+t+"/bits",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/items/properties/bits/enum",keyword:"\
enum",params:{allowedValues:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.bits.enum},message:"must be equ\
al to one of the allowed values",schema:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.bits.enum,parentSchema:r.
properties.quantization.properties.mlpackage.properties.rules.items.properties.bits,data:d};e===null?e=[h]:e.push(h),a++}}if(n.rowsPerScale!==
void 0){let d=n.rowsPerScale;if(!(d===8||d===16)){let h={instancePath:i+"/quantization/mlpackage/rules/"+t+"/rowsPerScale",schemaPath:"#/pro\
perties/quantization/properties/mlpackage/properties/rules/items/properties/rowsPerScale/enum",keyword:"enum",params:{allowedValues:r.properties.
quantization.properties.mlpackage.properties.rules.items.properties.rowsPerScale.enum},message:"must be equal to one of the allowed values",
schema:r.properties.quantization.properties.mlpackage.properties.rules.items.properties.rowsPerScale.enum,parentSchema:r.properties.quantization.
properties.mlpackage.properties.rules.items.properties.rowsPerScale,data:d};e===null?e=[h]:e.push(h),a++}}}else{let d={instancePath:i+"/quan\
tization/mlpackage/rules/"+t,schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/items/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:r.properties.quantization.properties.mlpackage.properties.rules.items.type,parentSchema:r.properties.
quantization.properties.mlpackage.properties.rules.items,data:n};e===null?e=[d]:e.push(d),a++}}}else{let s={instancePath:i+"/quantization/ml\
package/rules",schemaPath:"#/properties/quantization/properties/mlpackage/properties/rules/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:r.properties.quantization.properties.mlpackage.properties.rules.type,parentSchema:r.properties.quantization.properties.
mlpackage.properties.rules,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+"/quantization/mlpackage",schemaPath:"#/propert\
ies/quantization/properties/mlpackage/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.
properties.mlpackage.type,parentSchema:r.properties.quantization.properties.mlpackage,data:o};e===null?e=[p]:e.push(p),a++}}if(g.calibration!==
void 0){let o=g.calibration;if(o&&typeof o=="object"&&!Array.isArray(o)){if(o.clips===void 0){let p={instancePath:i+"/quantization/calibrati\
on",schemaPath:"#/properties/quantization/properties/calibration/required",keyword:"required",params:{missingProperty:"clips"},message:"must\
 have required property 'clips'",schema:r.properties.quantization.properties.calibration.required,parentSchema:r.properties.quantization.properties.
calibration,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)if(p!=="clips"){let s={instancePath:i+"/quantization/calibration",schemaPath:"\
#/properties/quantization/properties/calibration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"\
must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.calibration,data:o};e===null?e=[s]:e.push(s),
a++}if(o.clips!==void 0){let p=o.clips;if(Array.isArray(p)){if(p.length>100){let d={instancePath:i+"/quantization/calibration/clips",schemaPath:"\
#/properties/quantization/properties/calibration/properties/clips/maxItems",keyword:"maxItems",params:{limit:100},message:"must NOT have mor\
e than 100 items",schema:100,parentSchema:r.properties.quantization.properties.calibration.properties.clips,data:p};e===null?e=[d]:e.push(d),
a++}if(p.length<1){let d={instancePath:i+"/quantization/calibration/clips",schemaPath:"#/properties/quantization/properties/calibration/prop\
erties/clips/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:r.properties.quantization.
properties.calibration.properties.clips,data:p};e===null?e=[d]:e.push(d),a++}let s=p.length;for(let d=0;d<s;d++){let h=p[d];if(typeof h=="st\
ring"){if(f(h)>1e3){let y={instancePath:i+"/quantization/calibration/clips/"+d,schemaPath:"#/properties/quantization/properties/calibration/\
properties/clips/items/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:r.
properties.quantization.properties.calibration.properties.clips.items,data:h};e===null?e=[y]:e.push(y),a++}if(f(h)<1){let y={instancePath:i+
"/quantization/calibration/clips/"+d,schemaPath:"#/properties/quantization/properties/calibration/properties/clips/items/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.quantization.properties.calibration.
properties.clips.items,data:h};e===null?e=[y]:e.push(y),a++}}else{let y={instancePath:i+"/quantization/calibration/clips/"+d,schemaPath:"#/p\
roperties/quantization/properties/calibration/properties/clips/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.
properties.quantization.properties.calibration.properties.clips.items.type,parentSchema:r.properties.quantization.properties.calibration.properties.
clips.items,data:h};e===null?e=[y]:e.push(y),a++}}let t=p.length,n;if(t>1){let d={};for(;t--;){let h=p[t];if(typeof h=="string"){if(typeof d[h]==
"number"){n=d[h];let y={instancePath:i+"/quantization/calibration/clips",schemaPath:"#/properties/quantization/properties/calibration/proper\
ties/clips/uniqueItems",keyword:"uniqueItems",params:{i:t,j:n},message:"must NOT have duplicate items (items ## "+n+" and "+t+" are identica\
l)",schema:!0,parentSchema:r.properties.quantization.properties.calibration.properties.clips,data:p};e===null?e=[y]:e.push(y),a++;break}d[h]=
t}}}}else{let s={instancePath:i+"/quantization/calibration/clips",schemaPath:"#/properties/quantization/properties/calibration/properties/cl\
ips/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.quantization.properties.calibration.properties.clips.
type,parentSchema:r.properties.quantization.properties.calibration.properties.clips,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+
"/quantization/calibration",schemaPath:"#/properties/quantization/properties/calibration/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:r.properties.quantization.properties.calibration.type,parentSchema:r.properties.quantization.properties.calibration,data:o};
e===null?e=[p]:e.push(p),a++}}if(g.budget!==void 0){let o=g.budget;if(o&&typeof o=="object"&&!Array.isArray(o)){if(Object.keys(o).length>1){
let p={instancePath:i+"/quantization/budget",schemaPath:"#/properties/quantization/properties/budget/maxProperties",keyword:"maxProperties",
params:{limit:1},message:"must NOT have more than 1 properties",schema:1,parentSchema:r.properties.quantization.properties.budget,data:o};e===
null?e=[p]:e.push(p),a++}if(Object.keys(o).length<1){let p={instancePath:i+"/quantization/budget",schemaPath:"#/properties/quantization/prop\
erties/budget/minProperties",keyword:"minProperties",params:{limit:1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:r.
properties.quantization.properties.budget,data:o};e===null?e=[p]:e.push(p),a++}for(let p in o)if(!(p==="bitsPerWeight"||p==="megabytes")){let s={
instancePath:i+"/quantization/budget",schemaPath:"#/properties/quantization/properties/budget/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.quantization.properties.
budget,data:o};e===null?e=[s]:e.push(s),a++}if(o.bitsPerWeight!==void 0){let p=o.bitsPerWeight;if(typeof p=="number"&&isFinite(p)){if(p>32||
isNaN(p)){let s={instancePath:i+"/quantization/budget/bitsPerWeight",schemaPath:"#/properties/quantization/properties/budget/properties/bits\
PerWeight/maximum",keyword:"maximum",params:{comparison:"<=",limit:32},message:"must be <= 32",schema:32,parentSchema:r.properties.quantization.
properties.budget.properties.bitsPerWeight,data:p};e===null?e=[s]:e.push(s),a++}if(p<0||isNaN(p)){let s={instancePath:i+"/quantization/budge\
t/bitsPerWeight",schemaPath:"#/properties/quantization/properties/budget/properties/bitsPerWeight/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.quantization.properties.budget.properties.bitsPerWeight,data:p};e===null?
e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/quantization/budget/bitsPerWeight",schemaPath:"#/properties/quantization/properties/budget\
/properties/bitsPerWeight/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.quantization.properties.budget.
properties.bitsPerWeight.type,parentSchema:r.properties.quantization.properties.budget.properties.bitsPerWeight,data:p};e===null?e=[s]:e.push(
s),a++}}if(o.megabytes!==void 0){let p=o.megabytes;if(typeof p=="number"&&isFinite(p)){if(p>1e6||isNaN(p)){let s={instancePath:i+"/quantizat\
ion/budget/megabytes",schemaPath:"#/properties/quantization/properties/budget/properties/megabytes/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:r.properties.quantization.properties.budget.properties.megabytes,data:p};
e===null?e=[s]:e.push(s),a++}if(p<0||isNaN(p)){let s={instancePath:i+"/quantization/budget/megabytes",schemaPath:"#/properties/quantization/\
properties/budget/properties/megabytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.quantization.properties.budget.properties.megabytes,data:p};e===null?e=[s]:e.push(s),a++}}else{let s={instancePath:i+"/quantizati\
on/budget/megabytes",schemaPath:"#/properties/quantization/properties/budget/properties/megabytes/type",keyword:"type",params:{type:"number"},
message:"must be number",schema:r.properties.quantization.properties.budget.properties.megabytes.type,parentSchema:r.properties.quantization.
properties.budget.properties.megabytes,data:p};e===null?e=[s]:e.push(s),a++}}}else{let p={instancePath:i+"/quantization/budget",schemaPath:"\
#/properties/quantization/properties/budget/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.quantization.
properties.budget.type,parentSchema:r.properties.quantization.properties.budget,data:o};e===null?e=[p]:e.push(p),a++}}}else{let l={instancePath:i+
"/quantization",schemaPath:"#/properties/quantization/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.
quantization.type,parentSchema:r.properties.quantization,data:g};e===null?e=[l]:e.push(l),a++}let k=u.targets;if(Array.isArray(k)){if(k.length<
1){let p={instancePath:i+"/targets",schemaPath:"#/properties/targets/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fe\
wer than 1 items",schema:1,parentSchema:r.properties.targets,data:k};e===null?e=[p]:e.push(p),a++}let l=k.length;for(let p=0;p<l;p++){let s=k[p];
if(typeof s!="string"){let t={instancePath:i+"/targets/"+p,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:r.properties.targets.items.type,parentSchema:r.properties.targets.items,data:s};e===null?e=[t]:e.push(t),a++}
if(!(s==="onnx"||s==="mlpackage")){let t={instancePath:i+"/targets/"+p,schemaPath:"#/properties/targets/items/enum",keyword:"enum",params:{allowedValues:r.
properties.targets.items.enum},message:"must be equal to one of the allowed values",schema:r.properties.targets.items.enum,parentSchema:r.properties.
targets.items,data:s};e===null?e=[t]:e.push(t),a++}}let m=k.length,o;if(m>1){let p={};for(;m--;){let s=k[m];if(typeof s=="string"){if(typeof p[s]==
"number"){o=p[s];let t={instancePath:i+"/targets",schemaPath:"#/properties/targets/uniqueItems",keyword:"uniqueItems",params:{i:m,j:o},message:"\
must NOT have duplicate items (items ## "+o+" and "+m+" are identical)",schema:!0,parentSchema:r.properties.targets,data:k};e===null?e=[t]:e.
push(t),a++;break}p[s]=m}}}}else{let l={instancePath:i+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type:"array"},
message:"must be array",schema:r.properties.targets.type,parentSchema:r.properties.targets,data:k};e===null?e=[l]:e.push(l),a++}let P=u.coreml;
if(P&&typeof P=="object"&&!Array.isArray(P)){P.target===void 0&&(P.target="ios17"),P.layout===void 0&&(P.layout="plain");for(let o in P)if(!(o===
"target"||o==="layout")){let p={instancePath:i+"/coreml",schemaPath:"#/properties/coreml/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:o},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.coreml,data:P};e===null?e=[p]:
e.push(p),a++}let l=P.target;if(!(l==="ios16"||l==="ios17"||l==="ios18")){let o={instancePath:i+"/coreml/target",schemaPath:"#/properties/co\
reml/properties/target/enum",keyword:"enum",params:{allowedValues:r.properties.coreml.properties.target.enum},message:"must be equal to one \
of the allowed values",schema:r.properties.coreml.properties.target.enum,parentSchema:r.properties.coreml.properties.target,data:l};e===null?
e=[o]:e.push(o),a++}let m=P.layout;if(!(m==="plain"||m==="ane")){let o={instancePath:i+"/coreml/layout",schemaPath:"#/properties/coreml/prop\
erties/layout/enum",keyword:"enum",params:{allowedValues:r.properties.coreml.properties.layout.enum},message:"must be equal to one of the al\
lowed values",schema:r.properties.coreml.properties.layout.enum,parentSchema:r.properties.coreml.properties.layout,data:m};e===null?e=[o]:e.
push(o),a++}}else{let l={instancePath:i+"/coreml",schemaPath:"#/properties/coreml/type",keyword:"type",params:{type:"object"},message:"must \
be object",schema:r.properties.coreml.type,parentSchema:r.properties.coreml,data:P};e===null?e=[l]:e.push(l),a++}let q=u.proof;if(q&&typeof q==
"object"&&!Array.isArray(q)){q.gates===void 0&&(q.gates={});for(let m in q)if(m!=="gates"){let o={instancePath:i+"/proof",schemaPath:"#/prop\
erties/proof/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",
schema:!1,parentSchema:r.properties.proof,data:q};e===null?e=[o]:e.push(o),a++}let l=q.gates;if(l&&typeof l=="object"&&!Array.isArray(l)){for(let m in l)
if(!(m==="maxCer"||m==="maxCerIncrease"||m==="maxLogitKl")){let o={instancePath:i+"/proof/gates",schemaPath:"#/properties/proof/properties/g\
ates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.proof.properties.gates,data:l};e===null?e=[o]:e.push(o),a++}if(l.maxCer!==void 0){let m=l.maxCer;if(typeof m=="num\
ber"&&isFinite(m)){if(m>1||isNaN(m)){let o={instancePath:i+"/proof/gates/maxCer",schemaPath:"#/properties/proof/properties/gates/properties/\
maxCer/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.proof.properties.
gates.properties.maxCer,data:m};e===null?e=[o]:e.push(o),a++}if(m<0||isNaN(m)){let o={instancePath:i+"/proof/gates/maxCer",schemaPath:"#/pro\
perties/proof/properties/gates/properties/maxCer/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:r.properties.proof.properties.gates.properties.maxCer,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/proof/\
gates/maxCer",schemaPath:"#/properties/proof/properties/gates/properties/maxCer/type",keyword:"type",params:{type:"number"},message:"must be\
 number",schema:r.properties.proof.properties.gates.properties.maxCer.type,parentSchema:r.properties.proof.properties.gates.properties.maxCer,
data:m};e===null?e=[o]:e.push(o),a++}}if(l.maxCerIncrease!==void 0){let m=l.maxCerIncrease;if(typeof m=="number"&&isFinite(m)){if(m>1||isNaN(
m)){let o={instancePath:i+"/proof/gates/maxCerIncrease",schemaPath:"#/properties/proof/properties/gates/properties/maxCerIncrease/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:r.properties.proof.properties.gates.properties.maxCerIncrease,
data:m};e===null?e=[o]:e.push(o),a++}if(m<0||isNaN(m)){let o={instancePath:i+"/proof/gates/maxCerIncrease",schemaPath:"#/properties/proof/pr\
operties/gates/properties/maxCerIncrease/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.
properties.proof.properties.gates.properties.maxCerIncrease,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/proof/gates/m\
axCerIncrease",schemaPath:"#/properties/proof/properties/gates/properties/maxCerIncrease/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:r.properties.proof.properties.gates.properties.maxCerIncrease.type,parentSchema:r.properties.proof.properties.gates.properties.
maxCerIncrease,data:m};e===null?e=[o]:e.push(o),a++}}if(l.maxLogitKl!==void 0){let m=l.maxLogitKl;if(typeof m=="number"&&isFinite(m)){if(m<0||
isNaN(m)){let o={instancePath:i+"/proof/gates/maxLogitKl",schemaPath:"#/properties/proof/properties/gates/properties/maxLogitKl/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:r.properties.proof.properties.gates.properties.maxLogitKl,
data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+"/proof/gates/maxLogitKl",schemaPath:"#/properties/proof/properties/gates/p\
roperties/maxLogitKl/type",keyword:"type",params:{type:"number"},message:"must be number",schema:r.properties.proof.properties.gates.properties.
maxLogitKl.type,parentSchema:r.properties.proof.properties.gates.properties.maxLogitKl,data:m};e===null?e=[o]:e.push(o),a++}}}else{let m={instancePath:i+
"/proof/gates",schemaPath:"#/properties/proof/properties/gates/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.proof.properties.gates.type,parentSchema:r.properties.proof.properties.gates,data:l};e===null?e=[m]:e.push(m),a++}}else{let l={instancePath:i+
"/proof",schemaPath:"#/properties/proof/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.proof.type,
parentSchema:r.properties.proof,data:q};e===null?e=[l]:e.push(l),a++}if(u.signing!==void 0){let l=u.signing;if(l&&typeof l=="object"&&!Array.
isArray(l)){if(l.key===void 0){let m={instancePath:i+"/signing",schemaPath:"#/properties/signing/required",keyword:"required",params:{missingProperty:"\
key"},message:"must have required property 'key'",schema:r.properties.signing.required,parentSchema:r.properties.signing,data:l};e===null?e=
[m]:e.push(m),a++}for(let m in l)if(m!=="key"){let o={instancePath:i+"/signing",schemaPath:"#/properties/signing/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.signing,
data:l};e===null?e=[o]:e.push(o),a++}if(l.key!==void 0){let m=l.key;if(typeof m=="string"){if(f(m)>1e3){let o={instancePath:i+"/signing/key",
schemaPath:"#/properties/signing/properties/key/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 char\
acters",schema:1e3,parentSchema:r.properties.signing.properties.key,data:m};e===null?e=[o]:e.push(o),a++}if(f(m)<1){let o={instancePath:i+"/\
signing/key",schemaPath:"#/properties/signing/properties/key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer th\
an 1 characters",schema:1,parentSchema:r.properties.signing.properties.key,data:m};e===null?e=[o]:e.push(o),a++}}else{let o={instancePath:i+
"/signing/key",schemaPath:"#/properties/signing/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.
properties.signing.properties.key.type,parentSchema:r.properties.signing.properties.key,data:m};e===null?e=[o]:e.push(o),a++}}}else{let m={instancePath:i+
"/signing",schemaPath:"#/properties/signing/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.signing.
type,parentSchema:r.properties.signing,data:l};e===null?e=[m]:e.push(m),a++}}}else{let g={instancePath:i,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:r.type,parentSchema:r,data:u};e===null?e=[g]:e.push(g),a++}return I.errors=e,a===0}
/** Compiled from {@link recipeSchema}. */
export const recipeValidator: Validator = G;
