// SPDX-License-Identifier: Apache-2.0
// node run_wasi.mjs MODULE: runs a WebAssembly program with the standard input, output and error of this one (WASI preview 1); no files, no network.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const wasi = new WASI({ version: 'preview1', args: [process.argv[2]], returnOnExit: true });
// Each call of the system goes through a function of ours. Node 20 lets WebAssembly enter its own functions by a short cut during which it must not
// collect garbage, and does so none the less (in fd_write, through its count of external memory): the process dies, now and then, at its end.
const system = Object.fromEntries(Object.entries(wasi.wasiImport).map(([name, call]) => [name, (...values) => call(...values)]));
const module = await WebAssembly.compile(await readFile(process.argv[2]));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: system });
process.exitCode = wasi.start(instance);
