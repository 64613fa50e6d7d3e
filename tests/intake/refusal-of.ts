import { Refusal } from '#lib/intake/refusal.ts';

/** The code and details of the refusal that something ends in; any other end fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; details: Refusal['details'] }> {
	try {
		await work;
	} catch (error) {
		if (error instanceof Refusal) return { code: error.code, details: error.details };
		throw error;
	}
	throw new Error('nothing was refused');
}
