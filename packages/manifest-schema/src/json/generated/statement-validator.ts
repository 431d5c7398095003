// @ts-nocheck
// Compiled from statementSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var j=(d,s)=>()=>{try{return s||d((s={exports:{}}).exports,s),s.exports}catch(u){throw s=0,u}};var g=j(f=>{"use strict";Object.defineProperty(f,"__esModule",{value:!0});function q(d){let s=d.length,u=0,h=0,l;for(;h<s;)u++,l=d.charCodeAt(
h++),l>=55296&&l<=56319&&h<s&&(l=d.charCodeAt(h),(l&64512)===56320&&h++);return u}f.default=q});var _=P,r={type:"object",properties:{_type:{const:"https://in-toto.io/Statement/v1"},subject:{type:"array",minItems:1,maxItems:1,items:{type:"\
object",properties:{name:{type:"string",maxLength:1e3},digest:{type:"object",properties:{sha256:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:[
"sha256"],additionalProperties:!1}},required:["name","digest"],additionalProperties:!1}},predicateType:{const:"https://model_signing/signatu\
re/v1.0"},predicate:{type:"object",properties:{resources:{type:"array",maxItems:1e5,items:{type:"object",properties:{name:{type:"string",minLength:1,
maxLength:1e3},algorithm:{const:"sha256"},digest:{type:"string",pattern:"^[0-9a-f]{64}$"}},required:["name","algorithm","digest"],additionalProperties:!1}},
serialization:{type:"object",properties:{method:{const:"files"},hash_type:{const:"sha256"},allow_symlinks:{const:!1},ignore_paths:{type:"arr\
ay",items:{type:"string",maxLength:1e3},maxItems:1e3}},required:["method","hash_type","allow_symlinks"],additionalProperties:!1}},required:[
"resources","serialization"],additionalProperties:!1}},required:["_type","subject","predicateType","predicate"],additionalProperties:!1},y=g().
default,b=new RegExp("^[0-9a-f]{64}$","u");function P(d,{instancePath:s="",parentData:u,parentDataProperty:h,rootData:l=d}={}){let e=null,o=0;
if(d&&typeof d=="object"&&!Array.isArray(d)){if(d._type===void 0){let c={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
_type"},message:"must have required property '_type'",schema:r.required,parentSchema:r,data:d};e===null?e=[c]:e.push(c),o++}if(d.subject===void 0){
let c={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"subject"},message:"must have required property 'su\
bject'",schema:r.required,parentSchema:r,data:d};e===null?e=[c]:e.push(c),o++}if(d.predicateType===void 0){let c={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"predicateType"},message:"must have required property 'predicateType'",schema:r.required,
parentSchema:r,data:d};e===null?e=[c]:e.push(c),o++}if(d.predicate===void 0){let c={instancePath:s,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"predicate"},message:"must have required property 'predicate'",schema:r.required,parentSchema:r,data:d};e===null?e=[
c]:e.push(c),o++}for(let c in d)if(!(c==="_type"||c==="subject"||c==="predicateType"||c==="predicate")){let p={instancePath:s,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},message:"must NOT have additional properties",schema:!1,parentSchema:r,
data:d};e===null?e=[p]:e.push(p),o++}if(d._type!==void 0){let c=d._type;if(c!=="https://in-toto.io/Statement/v1"){let p={instancePath:s+"/_t\
ype",schemaPath:"#/properties/_type/const",keyword:"const",params:{allowedValue:"https://in-toto.io/Statement/v1"},message:"must be equal to\
 constant",schema:"https://in-toto.io/Statement/v1",parentSchema:r.properties._type,data:c};e===null?e=[p]:e.push(p),o++}}if(d.subject!==void 0){
let c=d.subject;if(Array.isArray(c)){if(c.length>1){let t={instancePath:s+"/subject",schemaPath:"#/properties/subject/maxItems",keyword:"max\
Items",params:{limit:1},message:"must NOT have more than 1 items",schema:1,parentSchema:r.properties.subject,data:c};e===null?e=[t]:e.push(t),
o++}if(c.length<1){let t={instancePath:s+"/subject",schemaPath:"#/properties/subject/minItems",keyword:"minItems",params:{limit:1},message:"\
must NOT have fewer than 1 items",schema:1,parentSchema:r.properties.subject,data:c};e===null?e=[t]:e.push(t),o++}let p=c.length;for(let t=0;t<
p;t++){let m=c[t];if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.name===void 0){let a={instancePath:s+"/subject/"+t,schemaPath:"#/propert\
ies/subject/items/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'",schema:r.properties.
subject.items.required,parentSchema:r.properties.subject.items,data:m};e===null?e=[a]:e.push(a),o++}if(m.digest===void 0){let a={instancePath:s+
"/subject/"+t,schemaPath:"#/properties/subject/items/required",keyword:"required",params:{missingProperty:"digest"},message:"must have requi\
red property 'digest'",schema:r.properties.subject.items.required,parentSchema:r.properties.subject.items,data:m};e===null?e=[a]:e.push(a),o++}
for(let a in m)if(!(a==="name"||a==="digest")){let i={instancePath:s+"/subject/"+t,schemaPath:"#/properties/subject/items/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:a},message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.
subject.items,data:m};e===null?e=[i]:e.push(i),o++}if(m.name!==void 0){let a=m.name;if(typeof a=="string"){if(y(a)>1e3){let i={instancePath:s+
"/subject/"+t+"/name",schemaPath:"#/properties/subject/items/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must\
 NOT have more than 1000 characters",schema:1e3,parentSchema:r.properties.subject.items.properties.name,data:a};e===null?e=[i]:e.push(i),o++}}else{
let i={instancePath:s+"/subject/"+t+"/name",schemaPath:"#/properties/subject/items/properties/name/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:r.properties.subject.items.properties.name.type,parentSchema:r.properties.subject.items.properties.name,data:a};
e===null?e=[i]:e.push(i),o++}}if(m.digest!==void 0){let a=m.digest;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.sha256===void 0){let i={
instancePath:s+"/subject/"+t+"/digest",schemaPath:"#/properties/subject/items/properties/digest/required",keyword:"required",params:{missingProperty:"\
sha256"},message:"must have required property 'sha256'",schema:r.properties.subject.items.properties.digest.required,parentSchema:r.properties.
subject.items.properties.digest,data:a};e===null?e=[i]:e.push(i),o++}for(let i in a)if(i!=="sha256"){let n={instancePath:s+"/subject/"+t+"/d\
igest",schemaPath:"#/properties/subject/items/properties/digest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.subject.items.properties.digest,data:a};e===null?e=[n]:e.push(
n),o++}if(a.sha256!==void 0){let i=a.sha256;if(typeof i=="string"){if(!b.test(i)){let n={instancePath:s+"/subject/"+t+"/digest/sha256",schemaPath:"\
#/properties/subject/items/properties/digest/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must ma\
tch pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.properties.subject.items.properties.digest.properties.sha256,data:i};e===
null?e=[n]:e.push(n),o++}}else{let n={instancePath:s+"/subject/"+t+"/digest/sha256",schemaPath:"#/properties/subject/items/properties/digest\
/properties/sha256/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.subject.items.properties.digest.
properties.sha256.type,parentSchema:r.properties.subject.items.properties.digest.properties.sha256,data:i};e===null?e=[n]:e.push(n),o++}}}else{
let i={instancePath:s+"/subject/"+t+"/digest",schemaPath:"#/properties/subject/items/properties/digest/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object",schema:r.properties.subject.items.properties.digest.type,parentSchema:r.properties.subject.items.properties.
digest,data:a};e===null?e=[i]:e.push(i),o++}}}else{let a={instancePath:s+"/subject/"+t,schemaPath:"#/properties/subject/items/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:r.properties.subject.items.type,parentSchema:r.properties.subject.items,data:m};
e===null?e=[a]:e.push(a),o++}}}else{let p={instancePath:s+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type:"arr\
ay"},message:"must be array",schema:r.properties.subject.type,parentSchema:r.properties.subject,data:c};e===null?e=[p]:e.push(p),o++}}if(d.predicateType!==
void 0){let c=d.predicateType;if(c!=="https://model_signing/signature/v1.0"){let p={instancePath:s+"/predicateType",schemaPath:"#/properties\
/predicateType/const",keyword:"const",params:{allowedValue:"https://model_signing/signature/v1.0"},message:"must be equal to constant",schema:"\
https://model_signing/signature/v1.0",parentSchema:r.properties.predicateType,data:c};e===null?e=[p]:e.push(p),o++}}if(d.predicate!==void 0){
let c=d.predicate;if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.resources===void 0){let p={instancePath:s+"/predicate",schemaPath:"#/pro\
perties/predicate/required",keyword:"required",params:{missingProperty:"resources"},message:"must have required property 'resources'",schema:r.
properties.predicate.required,parentSchema:r.properties.predicate,data:c};e===null?e=[p]:e.push(p),o++}if(c.serialization===void 0){let p={instancePath:s+
"/predicate",schemaPath:"#/properties/predicate/required",keyword:"required",params:{missingProperty:"serialization"},message:"must have req\
uired property 'serialization'",schema:r.properties.predicate.required,parentSchema:r.properties.predicate,data:c};e===null?e=[p]:e.push(p),
o++}for(let p in c)if(!(p==="resources"||p==="serialization")){let t={instancePath:s+"/predicate",schemaPath:"#/properties/predicate/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:p},message:"must NOT have additional properties",schema:!1,parentSchema:r.
properties.predicate,data:c};e===null?e=[t]:e.push(t),o++}if(c.resources!==void 0){let p=c.resources;if(Array.isArray(p)){if(p.length>1e5){let m={
instancePath:s+"/predicate/resources",schemaPath:"#/properties/predicate/properties/resources/maxItems",keyword:"maxItems",params:{limit:1e5},
message:"must NOT have more than 100000 items",schema:1e5,parentSchema:r.properties.predicate.properties.resources,data:p};e===null?e=[m]:e.
push(m),o++}let t=p.length;for(let m=0;m<t;m++){let a=p[m];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.name===void 0){let i={instancePath:s+
"/predicate/resources/"+m,schemaPath:"#/properties/predicate/properties/resources/items/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:r.properties.predicate.properties.resources.items.required,parentSchema:r.properties.
predicate.properties.resources.items,data:a};e===null?e=[i]:e.push(i),o++}if(a.algorithm===void 0){let i={instancePath:s+"/predicate/resourc\
es/"+m,schemaPath:"#/properties/predicate/properties/resources/items/required",keyword:"required",params:{missingProperty:"algorithm"},message:"\
must have required property 'algorithm'",schema:r.properties.predicate.properties.resources.items.required,parentSchema:r.properties.predicate.
properties.resources.items,data:a};e===null?e=[i]:e.push(i),o++}if(a.digest===void 0){let i={instancePath:s+"/predicate/resources/"+m,schemaPath:"\
#/properties/predicate/properties/resources/items/required",keyword:"required",params:{missingProperty:"digest"},message:"must have required\
 property 'digest'",schema:r.properties.predicate.properties.resources.items.required,parentSchema:r.properties.predicate.properties.resources.
items,data:a};e===null?e=[i]:e.push(i),o++}for(let i in a)if(!(i==="name"||i==="algorithm"||i==="digest")){let n={instancePath:s+"/predicate\
/resources/"+m,schemaPath:"#/properties/predicate/properties/resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},
message:"must NOT have additional properties",schema:!1,parentSchema:r.properties.predicate.properties.resources.items,data:a};e===null?e=[n]:
e.push(n),o++}if(a.name!==void 0){let i=a.name;if(typeof i=="string"){if(y(i)>1e3){let n={instancePath:s+"/predicate/resources/"+m+"/name",schemaPath:"\
#/properties/predicate/properties/resources/items/properties/name/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have m\
ore than 1000 characters",schema:1e3,parentSchema:r.properties.predicate.properties.resources.items.properties.name,data:i};e===null?e=[n]:e.
push(n),o++}if(y(i)<1){let n={instancePath:s+"/predicate/resources/"+m+"/name",schemaPath:"#/properties/predicate/properties/resources/items\
/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:r.properties.
predicate.properties.resources.items.properties.name,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:s+"/predicate/resources/"+
m+"/name",schemaPath:"#/properties/predicate/properties/resources/items/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:r.properties.predicate.properties.resources.items.properties.name.type,parentSchema:r.properties.predicate.properties.
resources.items.properties.name,data:i};e===null?e=[n]:e.push(n),o++}}if(a.algorithm!==void 0){let i=a.algorithm;if(i!=="sha256"){let n={instancePath:s+
"/predicate/resources/"+m+"/algorithm",schemaPath:"#/properties/predicate/properties/resources/items/properties/algorithm/const",keyword:"co\
nst",params:{allowedValue:"sha256"},message:"must be equal to constant",schema:"sha256",parentSchema:r.properties.predicate.properties.resources.
items.properties.algorithm,data:i};e===null?e=[n]:e.push(n),o++}}if(a.digest!==void 0){let i=a.digest;if(typeof i=="string"){if(!b.test(i)){
let n={instancePath:s+"/predicate/resources/"+m+"/digest",schemaPath:"#/properties/predicate/properties/resources/items/properties/digest/pa\
ttern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"},message:'must match pattern "^[0-9a-f]{64}$"',schema:"^[0-9a-f]{64}$",parentSchema:r.
properties.predicate.properties.resources.items.properties.digest,data:i};e===null?e=[n]:e.push(n),o++}}else{let n={instancePath:s+"/predica\
te/resources/"+m+"/digest",schemaPath:"#/properties/predicate/properties/resources/items/properties/digest/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:r.properties.predicate.properties.resources.items.properties.digest.type,parentSchema:r.properties.
predicate.properties.resources.items.properties.digest,data:i};e===null?e=[n]:e.push(n),o++}}}else{let i={instancePath:s+"/predicate/resourc\
es/"+m,schemaPath:"#/properties/predicate/properties/resources/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.
properties.predicate.properties.resources.items.type,parentSchema:r.properties.predicate.properties.resources.items,data:a};e===null?e=[i]:e.
push(i),o++}}}else{let t={instancePath:s+"/predicate/resources",schemaPath:"#/properties/predicate/properties/resources/type",keyword:"type",
params:{type:"array"},message:"must be array",schema:r.properties.predicate.properties.resources.type,parentSchema:r.properties.predicate.properties.
resources,data:p};e===null?e=[t]:e.push(t),o++}}if(c.serialization!==void 0){let p=c.serialization;if(p&&typeof p=="object"&&!Array.isArray(
p)){if(p.method===void 0){let t={instancePath:s+"/predicate/serialization",schemaPath:"#/properties/predicate/properties/serialization/requi\
red",keyword:"required",params:{missingProperty:"method"},message:"must have required property 'method'",schema:r.properties.predicate.properties.
serialization.required,parentSchema:r.properties.predicate.properties.serialization,data:p};e===null?e=[t]:e.push(t),o++}if(p.hash_type===void 0){
let t={instancePath:s+"/predicate/serialization",schemaPath:"#/properties/predicate/properties/serialization/required",keyword:"required",params:{
missingProperty:"hash_type"},message:"must have required property 'hash_type'",schema:r.properties.predicate.properties.serialization.required,
parentSchema:r.properties.predicate.properties.serialization,data:p};e===null?e=[t]:e.push(t),o++}if(p.allow_symlinks===void 0){let t={instancePath:s+
"/predicate/serialization",schemaPath:"#/properties/predicate/properties/serialization/required",keyword:"required",params:{missingProperty:"\
allow_symlinks"},message:"must have required property 'allow_symlinks'",schema:r.properties.predicate.properties.serialization.required,parentSchema:r.
properties.predicate.properties.serialization,data:p};e===null?e=[t]:e.push(t),o++}for(let t in p)if(!(t==="method"||t==="hash_type"||t==="a\
llow_symlinks"||t==="ignore_paths")){let m={instancePath:s+"/predicate/serialization",schemaPath:"#/properties/predicate/properties/serializ\
ation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,
parentSchema:r.properties.predicate.properties.serialization,data:p};e===null?e=[m]:e.push(m),o++}if(p.method!==void 0){let t=p.method;if(t!==
"files"){let m={instancePath:s+"/predicate/serialization/method",schemaPath:"#/properties/predicate/properties/serialization/properties/meth\
od/const",keyword:"const",params:{allowedValue:"files"},message:"must be equal to constant",schema:"files",parentSchema:r.properties.predicate.
properties.serialization.properties.method,data:t};e===null?e=[m]:e.push(m),o++}}if(p.hash_type!==void 0){let t=p.hash_type;if(t!=="sha256"){
let m={instancePath:s+"/predicate/serialization/hash_type",schemaPath:"#/properties/predicate/properties/serialization/properties/hash_type/\
const",keyword:"const",params:{allowedValue:"sha256"},message:"must be equal to constant",schema:"sha256",parentSchema:r.properties.predicate.
properties.serialization.properties.hash_type,data:t};e===null?e=[m]:e.push(m),o++}}if(p.allow_symlinks!==void 0){let t=p.allow_symlinks;if(t!==
!1){let m={instancePath:s+"/predicate/serialization/allow_symlinks",schemaPath:"#/properties/predicate/properties/serialization/properties/a\
llow_symlinks/const",keyword:"const",params:{allowedValue:!1},message:"must be equal to constant",schema:!1,parentSchema:r.properties.predicate.
properties.serialization.properties.allow_symlinks,data:t};e===null?e=[m]:e.push(m),o++}}if(p.ignore_paths!==void 0){let t=p.ignore_paths;if(Array.
isArray(t)){if(t.length>1e3){let a={instancePath:s+"/predicate/serialization/ignore_paths",schemaPath:"#/properties/predicate/properties/ser\
ialization/properties/ignore_paths/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items",schema:1e3,parentSchema:r.
properties.predicate.properties.serialization.properties.ignore_paths,data:t};e===null?e=[a]:e.push(a),o++}let m=t.length;for(let a=0;a<m;a++){
let i=t[a];if(typeof i=="string"){if(y(i)>1e3){let n={instancePath:s+"/predicate/serialization/ignore_paths/"+a,schemaPath:"#/properties/pre\
dicate/properties/serialization/properties/ignore_paths/items/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more \
than 1000 characters",schema:1e3,parentSchema:r.properties.predicate.properties.serialization.properties.ignore_paths.items,data:i};e===null?
e=[n]:e.push(n),o++}}else{let n={instancePath:s+"/predicate/serialization/ignore_paths/"+a,schemaPath:"#/properties/predicate/properties/ser\
ialization/properties/ignore_paths/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:r.properties.predicate.
properties.serialization.properties.ignore_paths.items.type,parentSchema:r.properties.predicate.properties.serialization.properties.ignore_paths.
items,data:i};e===null?e=[n]:e.push(n),o++}}}else{let m={instancePath:s+"/predicate/serialization/ignore_paths",schemaPath:"#/properties/pre\
dicate/properties/serialization/properties/ignore_paths/type",keyword:"type",params:{type:"array"},message:"must be array",schema:r.properties.
predicate.properties.serialization.properties.ignore_paths.type,parentSchema:r.properties.predicate.properties.serialization.properties.ignore_paths,
data:t};e===null?e=[m]:e.push(m),o++}}}else{let t={instancePath:s+"/predicate/serialization",schemaPath:"#/properties/predicate/properties/s\
erialization/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.predicate.properties.serialization.type,
parentSchema:r.properties.predicate.properties.serialization,data:p};e===null?e=[t]:e.push(t),o++}}}else{let p={instancePath:s+"/predicate",
schemaPath:"#/properties/predicate/type",keyword:"type",params:{type:"object"},message:"must be object",schema:r.properties.predicate.type,parentSchema:r.
properties.predicate,data:c};e===null?e=[p]:e.push(p),o++}}}else{let c={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object",schema:r.type,parentSchema:r,data:d};e===null?e=[c]:e.push(c),o++}return P.errors=e,o===0}
/** Compiled from {@link statementSchema}. */
export const statementValidator: Validator = _;
