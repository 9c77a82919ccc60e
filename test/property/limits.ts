import fc from 'fast-check';

/** A failing property is shrunk for so long and then reported; no run of a property takes longer. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 40_000 });
