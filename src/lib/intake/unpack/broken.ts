import { Refusal, type RefusalCode } from '#lib/intake/refusal.ts';

/** What to throw for a fault met while unpacking: the file's own faults become a Refusal, those of disk and caller stay what they are. */
export function brokenOr(code: RefusalCode, fault: unknown): unknown {
	const ofDisk = fault instanceof Error && 'syscall' in fault;
	const ofCaller = fault instanceof Error && /^(?:Abort|Timeout)Error$/.test(fault.name);
	return fault instanceof Refusal || ofDisk || ofCaller ? fault : new Refusal(code);
}
