import { of } from "./mlpackage/attack.mjs";
import { manifests } from "./mlpackage/manifests.mjs";
import { descriptions, models } from "./mlpackage/models.mjs";
import { programs } from "./mlpackage/programs.mjs";
import { types, values } from "./mlpackage/values.mjs";
import { references, weightFiles } from "./mlpackage/weights.mjs";

const hostile = [weightFiles, references, types, values, programs, models, descriptions, manifests].flat();

export const mlpackage = [of("good", "OK", "4 bits", {}), ...hostile].map(({ name, ...attack }) => ({
  name: `mlpackage-${name}`,
  ...attack,
}));
