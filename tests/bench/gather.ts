// Gathers what analyses read from a database, and prints the seconds that this took.
import { gatherAt } from '#lib/server/analyses/gather-evidence.ts';
import { openStore } from '#lib/server/storage/open.ts';

const store = await openStore(`file:${process.argv[2] ?? ''}`);
const began = performance.now();
await gatherAt(store);
console.log((performance.now() - began) / 1000);
await store.close();
