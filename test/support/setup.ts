import fc from "fast-check";

// The same cases on every machine, so that a run says something about the change it tests. FUZZ=1 tries others.
if (process.env.FUZZ !== "1") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_121 });
