// @ts-nocheck
// Compiled from sigstoreBundleSchema by `pnpm schemas`.
import type { Validator } from "../validator.ts";
/*! Holds code of ajv, (c) 2015-2021 Evgeny Poberezkin, and of fast-deep-equal, (c) 2017 Evgeny Poberezkin, both under the MIT License. */
var b=(n,i)=>()=>{try{return i||n((i={exports:{}}).exports,i),i.exports}catch(h){throw i=0,h}};var v=b(f=>{"use strict";Object.defineProperty(f,"__esModule",{value:!0});function P(n){let i=n.length,h=0,c=0,u;for(;c<i;)h++,u=n.charCodeAt(
c++),u>=55296&&u<=56319&&c<i&&(u=n.charCodeAt(c),(u&64512)===56320&&c++);return h}f.default=P});var q=E,s={type:"object",properties:{mediaType:{const:"application/vnd.dev.sigstore.bundle.v0.3+json"},verificationMaterial:{type:"object",properties:{
publicKey:{type:"object",properties:{hint:{type:"string",maxLength:200}},required:["hint"],additionalProperties:!1},tlogEntries:{type:"array",
maxItems:0}},required:["publicKey"],additionalProperties:!1},dsseEnvelope:{type:"object",properties:{payload:{type:"string",pattern:"^[A-Za-\
z0-9+/]*={0,2}$",maxLength:16e6},payloadType:{const:"application/vnd.in-toto+json"},signatures:{type:"array",minItems:1,maxItems:1,items:{type:"\
object",properties:{sig:{type:"string",pattern:"^[A-Za-z0-9+/]*={0,2}$",maxLength:1e3},keyid:{type:"string",maxLength:200}},required:["sig"],
additionalProperties:!1}}},required:["payload","payloadType","signatures"],additionalProperties:!1}},required:["mediaType","verificationMate\
rial","dsseEnvelope"],additionalProperties:!1},y=v().default,g=new RegExp("^[A-Za-z0-9+/]*={0,2}$","u");function E(n,{instancePath:i="",parentData:h,
parentDataProperty:c,rootData:u=n}={}){let e=null,p=0;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.mediaType===void 0){let t={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"mediaType"},message:"must have required property 'mediaType'",schema:s.required,
parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}if(n.verificationMaterial===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"verificationMaterial"},message:"must have required property 'verificationMaterial'",schema:s.required,parentSchema:s,
data:n};e===null?e=[t]:e.push(t),p++}if(n.dsseEnvelope===void 0){let t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
dsseEnvelope"},message:"must have required property 'dsseEnvelope'",schema:s.required,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}for(let t in n)
if(!(t==="mediaType"||t==="verificationMaterial"||t==="dsseEnvelope")){let r={instancePath:i,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:t},message:"must NOT have additional properties",schema:!1,parentSchema:s,data:n};e===null?e=
[r]:e.push(r),p++}if(n.mediaType!==void 0){let t=n.mediaType;if(t!=="application/vnd.dev.sigstore.bundle.v0.3+json"){let r={instancePath:i+"\
/mediaType",schemaPath:"#/properties/mediaType/const",keyword:"const",params:{allowedValue:"application/vnd.dev.sigstore.bundle.v0.3+json"},
message:"must be equal to constant",schema:"application/vnd.dev.sigstore.bundle.v0.3+json",parentSchema:s.properties.mediaType,data:t};e===null?
e=[r]:e.push(r),p++}}if(n.verificationMaterial!==void 0){let t=n.verificationMaterial;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.publicKey===
void 0){let r={instancePath:i+"/verificationMaterial",schemaPath:"#/properties/verificationMaterial/required",keyword:"required",params:{missingProperty:"\
publicKey"},message:"must have required property 'publicKey'",schema:s.properties.verificationMaterial.required,parentSchema:s.properties.verificationMaterial,
data:t};e===null?e=[r]:e.push(r),p++}for(let r in t)if(!(r==="publicKey"||r==="tlogEntries")){let a={instancePath:i+"/verificationMaterial",
schemaPath:"#/properties/verificationMaterial/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"mu\
st NOT have additional properties",schema:!1,parentSchema:s.properties.verificationMaterial,data:t};e===null?e=[a]:e.push(a),p++}if(t.publicKey!==
void 0){let r=t.publicKey;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.hint===void 0){let a={instancePath:i+"/verificationMaterial/publ\
icKey",schemaPath:"#/properties/verificationMaterial/properties/publicKey/required",keyword:"required",params:{missingProperty:"hint"},message:"\
must have required property 'hint'",schema:s.properties.verificationMaterial.properties.publicKey.required,parentSchema:s.properties.verificationMaterial.
properties.publicKey,data:r};e===null?e=[a]:e.push(a),p++}for(let a in r)if(a!=="hint"){let o={instancePath:i+"/verificationMaterial/publicK\
ey",schemaPath:"#/properties/verificationMaterial/properties/publicKey/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},
message:"must NOT have additional properties",schema:!1,parentSchema:s.properties.verificationMaterial.properties.publicKey,data:r};e===null?
e=[o]:e.push(o),p++}if(r.hint!==void 0){let a=r.hint;if(typeof a=="string"){if(y(a)>200){let o={instancePath:i+"/verificationMaterial/public\
Key/hint",schemaPath:"#/properties/verificationMaterial/properties/publicKey/properties/hint/maxLength",keyword:"maxLength",params:{limit:200},
message:"must NOT have more than 200 characters",schema:200,parentSchema:s.properties.verificationMaterial.properties.publicKey.properties.hint,
data:a};e===null?e=[o]:e.push(o),p++}}else{let o={instancePath:i+"/verificationMaterial/publicKey/hint",schemaPath:"#/properties/verificatio\
nMaterial/properties/publicKey/properties/hint/type",keyword:"type",params:{type:"string"},message:"must be string",schema:s.properties.verificationMaterial.
properties.publicKey.properties.hint.type,parentSchema:s.properties.verificationMaterial.properties.publicKey.properties.hint,data:a};e===null?
e=[o]:e.push(o),p++}}}else{let a={instancePath:i+"/verificationMaterial/publicKey",schemaPath:"#/properties/verificationMaterial/properties/\
publicKey/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.verificationMaterial.properties.publicKey.
type,parentSchema:s.properties.verificationMaterial.properties.publicKey,data:r};e===null?e=[a]:e.push(a),p++}}if(t.tlogEntries!==void 0){let r=t.
tlogEntries;if(Array.isArray(r)){if(r.length>0){let a={instancePath:i+"/verificationMaterial/tlogEntries",schemaPath:"#/properties/verificat\
ionMaterial/properties/tlogEntries/maxItems",keyword:"maxItems",params:{limit:0},message:"must NOT have more than 0 items",schema:0,parentSchema:s.
properties.verificationMaterial.properties.tlogEntries,data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:i+"/verificationMateri\
al/tlogEntries",schemaPath:"#/properties/verificationMaterial/properties/tlogEntries/type",keyword:"type",params:{type:"array"},message:"mus\
t be array",schema:s.properties.verificationMaterial.properties.tlogEntries.type,parentSchema:s.properties.verificationMaterial.properties.tlogEntries,
data:r};e===null?e=[a]:e.push(a),p++}}}else{let r={instancePath:i+"/verificationMaterial",schemaPath:"#/properties/verificationMaterial/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.verificationMaterial.type,parentSchema:s.properties.verificationMaterial,
data:t};e===null?e=[r]:e.push(r),p++}}if(n.dsseEnvelope!==void 0){let t=n.dsseEnvelope;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.payload===
void 0){let r={instancePath:i+"/dsseEnvelope",schemaPath:"#/properties/dsseEnvelope/required",keyword:"required",params:{missingProperty:"pa\
yload"},message:"must have required property 'payload'",schema:s.properties.dsseEnvelope.required,parentSchema:s.properties.dsseEnvelope,data:t};
e===null?e=[r]:e.push(r),p++}if(t.payloadType===void 0){let r={instancePath:i+"/dsseEnvelope",schemaPath:"#/properties/dsseEnvelope/required",
keyword:"required",params:{missingProperty:"payloadType"},message:"must have required property 'payloadType'",schema:s.properties.dsseEnvelope.
required,parentSchema:s.properties.dsseEnvelope,data:t};e===null?e=[r]:e.push(r),p++}if(t.signatures===void 0){let r={instancePath:i+"/dsseE\
nvelope",schemaPath:"#/properties/dsseEnvelope/required",keyword:"required",params:{missingProperty:"signatures"},message:"must have require\
d property 'signatures'",schema:s.properties.dsseEnvelope.required,parentSchema:s.properties.dsseEnvelope,data:t};e===null?e=[r]:e.push(r),p++}
for(let r in t)if(!(r==="payload"||r==="payloadType"||r==="signatures")){let a={instancePath:i+"/dsseEnvelope",schemaPath:"#/properties/dsse\
Envelope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:!1,
parentSchema:s.properties.dsseEnvelope,data:t};e===null?e=[a]:e.push(a),p++}if(t.payload!==void 0){let r=t.payload;if(typeof r=="string"){if(y(
r)>16e6){let a={instancePath:i+"/dsseEnvelope/payload",schemaPath:"#/properties/dsseEnvelope/properties/payload/maxLength",keyword:"maxLengt\
h",params:{limit:16e6},message:"must NOT have more than 16000000 characters",schema:16e6,parentSchema:s.properties.dsseEnvelope.properties.payload,
data:r};e===null?e=[a]:e.push(a),p++}if(!g.test(r)){let a={instancePath:i+"/dsseEnvelope/payload",schemaPath:"#/properties/dsseEnvelope/prop\
erties/payload/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9+/]*={0,2}$"},message:'must match pattern "^[A-Za-z0-9+/]*={0,2}$"',schema:"\
^[A-Za-z0-9+/]*={0,2}$",parentSchema:s.properties.dsseEnvelope.properties.payload,data:r};e===null?e=[a]:e.push(a),p++}}else{let a={instancePath:i+
"/dsseEnvelope/payload",schemaPath:"#/properties/dsseEnvelope/properties/payload/type",keyword:"type",params:{type:"string"},message:"must b\
e string",schema:s.properties.dsseEnvelope.properties.payload.type,parentSchema:s.properties.dsseEnvelope.properties.payload,data:r};e===null?
e=[a]:e.push(a),p++}}if(t.payloadType!==void 0){let r=t.payloadType;if(r!=="application/vnd.in-toto+json"){let a={instancePath:i+"/dsseEnvel\
ope/payloadType",schemaPath:"#/properties/dsseEnvelope/properties/payloadType/const",keyword:"const",params:{allowedValue:"application/vnd.i\
n-toto+json"},message:"must be equal to constant",schema:"application/vnd.in-toto+json",parentSchema:s.properties.dsseEnvelope.properties.payloadType,
data:r};e===null?e=[a]:e.push(a),p++}}if(t.signatures!==void 0){let r=t.signatures;if(Array.isArray(r)){if(r.length>1){let o={instancePath:i+
"/dsseEnvelope/signatures",schemaPath:"#/properties/dsseEnvelope/properties/signatures/maxItems",keyword:"maxItems",params:{limit:1},message:"\
must NOT have more than 1 items",schema:1,parentSchema:s.properties.dsseEnvelope.properties.signatures,data:r};e===null?e=[o]:e.push(o),p++}
if(r.length<1){let o={instancePath:i+"/dsseEnvelope/signatures",schemaPath:"#/properties/dsseEnvelope/properties/signatures/minItems",keyword:"\
minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:s.properties.dsseEnvelope.properties.signatures,
data:r};e===null?e=[o]:e.push(o),p++}let a=r.length;for(let o=0;o<a;o++){let m=r[o];if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.sig===
void 0){let l={instancePath:i+"/dsseEnvelope/signatures/"+o,schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/required",keyword:"\
required",params:{missingProperty:"sig"},message:"must have required property 'sig'",schema:s.properties.dsseEnvelope.properties.signatures.
items.required,parentSchema:s.properties.dsseEnvelope.properties.signatures.items,data:m};e===null?e=[l]:e.push(l),p++}for(let l in m)if(!(l===
"sig"||l==="keyid")){let d={instancePath:i+"/dsseEnvelope/signatures/"+o,schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},message:"must NOT have additional properties",schema:!1,parentSchema:s.
properties.dsseEnvelope.properties.signatures.items,data:m};e===null?e=[d]:e.push(d),p++}if(m.sig!==void 0){let l=m.sig;if(typeof l=="string"){
if(y(l)>1e3){let d={instancePath:i+"/dsseEnvelope/signatures/"+o+"/sig",schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/pr\
operties/sig/maxLength",keyword:"maxLength",params:{limit:1e3},message:"must NOT have more than 1000 characters",schema:1e3,parentSchema:s.properties.
dsseEnvelope.properties.signatures.items.properties.sig,data:l};e===null?e=[d]:e.push(d),p++}if(!g.test(l)){let d={instancePath:i+"/dsseEnve\
lope/signatures/"+o+"/sig",schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/properties/sig/pattern",keyword:"pattern",params:{
pattern:"^[A-Za-z0-9+/]*={0,2}$"},message:'must match pattern "^[A-Za-z0-9+/]*={0,2}$"',schema:"^[A-Za-z0-9+/]*={0,2}$",parentSchema:s.properties.
dsseEnvelope.properties.signatures.items.properties.sig,data:l};e===null?e=[d]:e.push(d),p++}}else{let d={instancePath:i+"/dsseEnvelope/sign\
atures/"+o+"/sig",schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/properties/sig/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:s.properties.dsseEnvelope.properties.signatures.items.properties.sig.type,parentSchema:s.properties.dsseEnvelope.
properties.signatures.items.properties.sig,data:l};e===null?e=[d]:e.push(d),p++}}if(m.keyid!==void 0){let l=m.keyid;if(typeof l=="string"){if(y(
l)>200){let d={instancePath:i+"/dsseEnvelope/signatures/"+o+"/keyid",schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/prope\
rties/keyid/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 characters",schema:200,parentSchema:s.properties.
dsseEnvelope.properties.signatures.items.properties.keyid,data:l};e===null?e=[d]:e.push(d),p++}}else{let d={instancePath:i+"/dsseEnvelope/si\
gnatures/"+o+"/keyid",schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/properties/keyid/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:s.properties.dsseEnvelope.properties.signatures.items.properties.keyid.type,parentSchema:s.properties.
dsseEnvelope.properties.signatures.items.properties.keyid,data:l};e===null?e=[d]:e.push(d),p++}}}else{let l={instancePath:i+"/dsseEnvelope/s\
ignatures/"+o,schemaPath:"#/properties/dsseEnvelope/properties/signatures/items/type",keyword:"type",params:{type:"object"},message:"must be\
 object",schema:s.properties.dsseEnvelope.properties.signatures.items.type,parentSchema:s.properties.dsseEnvelope.properties.signatures.items,
data:m};e===null?e=[l]:e.push(l),p++}}}else{let a={instancePath:i+"/dsseEnvelope/signatures",schemaPath:"#/properties/dsseEnvelope/propertie\
s/signatures/type",keyword:"type",params:{type:"array"},message:"must be array",schema:s.properties.dsseEnvelope.properties.signatures.type,
parentSchema:s.properties.dsseEnvelope.properties.signatures,data:r};e===null?e=[a]:e.push(a),p++}}}else{let r={instancePath:i+"/dsseEnvelop\
e",schemaPath:"#/properties/dsseEnvelope/type",keyword:"type",params:{type:"object"},message:"must be object",schema:s.properties.dsseEnvelope.
type,parentSchema:s.properties.dsseEnvelope,data:t};e===null?e=[r]:e.push(r),p++}}}else{let t={instancePath:i,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"},message:"must be object",schema:s.type,parentSchema:s,data:n};e===null?e=[t]:e.push(t),p++}return E.errors=e,p===
0}
/** Compiled from {@link sigstoreBundleSchema}. */
export const sigstoreBundleValidator: Validator = q;
