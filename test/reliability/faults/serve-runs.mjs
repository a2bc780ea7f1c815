// Carries out runs of the built command line one after the other, as its parent asks for them, so that only the first one has to
// load it. What a run would print is handed back. A fault is met as in a process of its own, unless it would end the process.
import { main } from "../../../dist/cli.js";
import { armFault, countChanges } from "./fail-at.mjs";

// Every run listens to the process anew.
for (const each of [process, process.stdout, process.stderr]) each.setMaxListeners(0);

let out = "";
let err = "";
process.stdout.write = (text) => {
  out += text;
  return true;
};
process.stderr.write = (text) => {
  err += text;
  return true;
};

process.on("message", async ({ cwd, args, fault }) => {
  [out, err] = ["", ""];
  process.chdir(cwd);
  armFault(fault);
  const code = await main(args);
  process.send({ code, out, err, changes: countChanges() });
});
