// A worker thread started by in-thread.ts: runs straight from source, so nothing here may import from $app.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#lib/intake/refusal.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { fillFromKept, undoFilling } from './fill-from-kept.ts';
import { Cancelled, importFile } from './import-file.ts';
import type { Answer, Errand } from './in-thread.ts';
import { surveyFile } from './open-file.ts';
import { organisationZone } from './organisation-zone.ts';
import { writeProblemRows } from './problem-rows.ts';
import { customerPseudonym, WrongCustomerKey } from './pseudonym.ts';

const { errand, address, stop } = workerData as { errand: Errand; address: string; stop: Int32Array };
const say = (answer: Answer<unknown>) => parentPort?.postMessage(answer);
const pauseMilliseconds = 200;

async function run() {
	if (errand.name === 'survey') return surveyFile(errand.file, errand.options);
	const store = await openStore(address);
	let told = 0;
	try {
		if (errand.name === 'undo') return await store.undoImport(errand.importId);
		if (errand.name === 'fill') return await fillFromKept(store, errand.filling);
		if (errand.name === 'undo-filling') return await undoFilling(store, errand.filling);
		if (errand.name === 'problems') {
			const pseudonym = await customerPseudonym(store, address);
			const options = { pseudonym, organisationZone: await organisationZone(store) };
			await writeProblemRows(errand.file, options, errand.words, errand.to);
			return null;
		}
		return await importFile(
			store,
			address,
			errand.order,
			(rows, bytes) => {
				if (performance.now() - told < pauseMilliseconds) return;
				told = performance.now();
				say({ rows, bytes });
			},
			() => Atomics.load(stop, 0) === 1
		);
	} finally {
		await store.close();
	}
}

try {
	say({ result: await run() });
} catch (error) {
	if (error instanceof Refusal) {
		const { code, details, otherSheets } = error;
		say({ refusal: { code, details, ...(otherSheets.length > 0 && { otherSheets }) } });
	} else if (error instanceof WrongCustomerKey)
		say({ refusal: { code: 'wrong_customer_key', details: { path: error.message } } });
	else if (error instanceof Cancelled) say({ cancelled: true });
	else throw error;
}
