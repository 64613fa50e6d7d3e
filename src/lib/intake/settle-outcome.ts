import { shortAbandonSeconds, type Outcome } from '#lib/model/contact.ts';
import type { Direction, OutcomeWord } from '#lib/intake/reading/read-word.ts';

/** What a row says about how its contact ended. `undefined` means that the file has no such column. */
export type Evidence = {
	word: OutcomeWord | 'unknown' | null;
	/** How a contact that nobody took was missed, where the file says it in a column of its own. */
	missedWord: OutcomeWord | 'unknown' | null;
	direction: Direction | null;
	agent: string | null | undefined;
	agentStartedAt: number | null | undefined;
	queueStartedAt: number | null | undefined;
	ivrSeconds: number | null | undefined;
	waitSeconds: number | null | undefined;
	talkSeconds: number | null | undefined;
	handleSeconds: number | null;
};

/** What became of a contact. Handled needs an agent wherever the file names agents, and a start wherever it gives that. */
export function settleOutcome(evidence: Evidence): Outcome {
	if (evidence.direction === 'internal') return 'internal';
	const word = wordOf(evidence);
	switch (word) {
		case 'handled':
			return reached(evidence) ?? (evidence.agent === null ? 'unknown' : 'handled');
		case 'not_abandoned':
			return evidence.agent === undefined && evidence.talkSeconds === undefined ? 'handled' : byTraces(evidence);
		case null:
			return byTraces(evidence);
		case 'hung_up':
			return byTalk(evidence) === 'handled' ? 'handled' : settleAbandoned(evidence);
		case 'abandoned':
			return settleAbandoned(evidence);
		case 'short_abandon':
			return typeof evidence.waitSeconds === 'number' ? settleAbandoned(evidence) : word;
		default:
			return word;
	}
}

const wordOf = ({ word, missedWord }: Evidence) =>
	word === 'handled' || word === 'not_abandoned' || missedWord === null || missedWord === 'unknown' ? word : missedWord;

/** An agent is named, but the file says that they never took the contact. */
const reached = ({ agent, agentStartedAt }: Evidence): Outcome | null =>
	agent !== null && agentStartedAt === null ? 'missed' : null;

const byTalk = (evidence: Evidence): Outcome => ((evidence.talkSeconds ?? 0) > 0 ? 'handled' : byTraces(evidence));

function byTraces(evidence: Evidence): Outcome {
	const { agent, agentStartedAt, queueStartedAt, talkSeconds, handleSeconds, direction } = evidence;
	// it entered a queue and never came out of it to an agent
	if (!agent && agentStartedAt === null && typeof queueStartedAt === 'number') return 'abandoned_queue';
	const talked = talkSeconds !== undefined && talkSeconds !== null && talkSeconds > 0;
	if (agent === undefined) return talked ? 'handled' : 'unknown';
	if (agent === null || talkSeconds === 0) return 'unknown';
	// a switchboard names the person whose telephone rang
	if (talkSeconds === undefined && handleSeconds === 0 && direction !== null) return 'unknown';
	return reached(evidence) ?? 'handled';
}

function settleAbandoned({ ivrSeconds, queueStartedAt, waitSeconds }: Evidence): Outcome {
	if (ivrSeconds !== undefined && neverQueued(queueStartedAt, waitSeconds)) return 'abandoned_ivr';
	return typeof waitSeconds === 'number' && waitSeconds < shortAbandonSeconds ? 'short_abandon' : 'abandoned_queue';
}

function neverQueued(queueStartedAt: number | null | undefined, waitSeconds: number | null | undefined): boolean {
	if (queueStartedAt !== undefined) return queueStartedAt === null;
	return waitSeconds === null || waitSeconds === 0;
}
