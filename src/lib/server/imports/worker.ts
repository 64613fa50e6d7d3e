// A worker thread started by in-thread.ts: runs straight from source, so nothing here may import from $app.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Answer, Errand } from './in-thread.ts';

const { errand, address, stop } = workerData as { errand: Errand; address: string; stop: Int32Array };
const say = (answer: Answer<unknown>) => parentPort?.postMessage(answer);

// what an errand does not need takes as long to load as most files take to be looked at
async function answerOf(): Promise<Answer<unknown>> {
	if (errand.name === 'survey') {
		const { surveyFile } = await import('./open-file.ts');
		return { result: await surveyFile(errand.file, errand.options) };
	}
	const { doErrand } = await import('./do-errand.ts');
	return doErrand({ errand, address, stop, say });
}

try {
	say(await answerOf());
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	const { code, details, otherSheets: sheets, firstLines: lines } = error;
	const beside = { ...(sheets.length > 0 && { otherSheets: sheets }), ...(lines.length > 0 && { firstLines: lines }) };
	say({ refusal: { code, details, ...beside } });
}
