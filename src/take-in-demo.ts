// A thread of the server: takes the demo in while pages are served.
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import { takeInDemo } from './samples.ts';

const store = await openStore(databaseAddress());
try {
	await takeInDemo(store);
} finally {
	await store.close();
}
