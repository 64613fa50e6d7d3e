import type { Contact, Pseudonym } from '#lib/model/contact.ts';
import { amountReader, flagReader, outcomeReader, textReader } from '#lib/intake/readings.ts';
import type { Direction } from '#lib/intake/reading/read-word.ts';
import { measuresByEnd } from '#lib/intake/measures-by-end.ts';
import { settleOutcome } from '#lib/intake/settle-outcome.ts';
import type { Assembler } from './assemble.ts';
import { bindLaterMoment, bindMoment, showsSeconds } from './moments.ts';
import { bindCustomer, bindDirection } from './parties.ts';

/** Makes contacts of rows. A row without a readable start gives null. */
export const contactAssembler: Assembler<Contact> = ({
	bound,
	ledger,
	clocks,
	identity,
	kept,
	pseudonym,
	isShared,
	inContext = (contact) => contact,
	firstRows
}) => {
	const start = bindMoment(bound, 'started_at', clocks, ledger);
	const agentStart = bindLaterMoment(bound, 'agent_started_at', clocks);
	const queueStart = bindLaterMoment(bound, 'queue_started_at', clocks);
	const end = bindLaterMoment(bound, 'ended_at', clocks);
	const key = bindCustomer(bound);
	const customer = (row: string[], way: Direction | null) => {
		const own = key(row, way);
		if (own === null || !isShared?.(own)) return own;
		ledger.add(bound.column('customer_key'), 'shared_key', own);
		return null;
	};
	const channel = bound.cell('channel', textReader);
	const direction = bindDirection(bound);
	const queue = bound.cell('queue', textReader);
	const reason = bound.cell('reason', textReader);
	const language = bound.cell('language', textReader);
	const agent = bound.cell('agent', textReader);
	const team = bound.cell('team', textReader);
	const site = bound.cell('site', textReader);
	const employer = bound.cell('employer', textReader);
	const ivr = bound.duration('ivr_seconds');
	const ivrEntries = bound.cell('ivr_entries', amountReader);
	const wait = bound.duration('wait_seconds');
	const talk = bound.duration('talk_seconds');
	const hold = bound.duration('hold_seconds');
	const wrap = bound.duration('wrap_seconds');
	const handle = bound.duration('handle_seconds');
	const outcomeWord = bound.cell('outcome', outcomeReader, 'unknown');
	const missedWord = bound.cell('missed_reason', outcomeReader, 'unknown');
	const transfers = bound.cell('transfers', amountReader);
	const cold = bound.cell('cold_transfers', amountReader);
	const warm = bound.cell('warm_transfers', amountReader);
	const named = bound.cell('named_agent', textReader);
	const resolved = bound.cell('resolved', flagReader);
	const rating = bound.cell('rating', amountReader);

	const given = {
		agent: bound.has('agent'),
		agentStart: bound.has('agent_started_at'),
		queueStart: bound.has('queue_started_at'),
		ivr: bound.has('ivr_seconds'),
		wait: bound.has('wait_seconds'),
		talk: bound.has('talk_seconds')
	};
	const computesAgentStart =
		!given.agentStart && given.ivr && given.wait && showsSeconds(bound, 'started_at', firstRows);
	const tellsAgentStart = given.agentStart && showsSeconds(bound, 'agent_started_at', firstRows);

	const computesWait = !given.wait && given.queueStart;
	const computesHandle = measuresByEnd(bound.has);

	/** Seconds from entering the queue to being taken, or to the end of a contact that nobody took. */
	const waited = (queueStartedAt: number | null, takenAt: number | null, endedAt: number | null) => {
		const until = takenAt ?? endedAt;
		return queueStartedAt === null || until === null || until < queueStartedAt ? null : until - queueStartedAt;
	};
	const lasted = (startedAt: number, endedAt: number | null): number | null => {
		if (endedAt === null || endedAt >= startedAt) return endedAt === null ? null : endedAt - startedAt;
		ledger.add(bound.column('ended_at'), 'negative', '');
		return null;
	};

	return (row) => {
		const started = start(row);
		if (started === null) return null;
		const word = outcomeWord(row);
		const way = direction(row);
		const person = agent(row);
		const ivrSeconds = ivr(row);
		const talkSeconds = talk(row);
		const holdSeconds = hold(row);
		const wrapSeconds = wrap(row);
		const ownHandleSeconds = handle(row);
		const agentStartedAt = agentStart(row, started);
		const queueStartedAt = queueStart(row, started);
		const endedAt = computesWait || computesHandle ? end(row, started) : null;
		const waitSeconds = computesWait ? waited(queueStartedAt, agentStartedAt, endedAt) : wait(row);
		const outcome = settleOutcome({
			word,
			missedWord: missedWord(row),
			direction: way,
			agent: given.agent ? person : undefined,
			agentStartedAt: given.agentStart ? agentStartedAt : undefined,
			queueStartedAt: given.queueStart ? queueStartedAt : undefined,
			ivrSeconds: given.ivr ? ivrSeconds : undefined,
			waitSeconds: given.wait || computesWait ? waitSeconds : undefined,
			talkSeconds: given.talk ? talkSeconds : undefined,
			handleSeconds: ownHandleSeconds
		});
		if (word === 'handled' && outcome === 'unknown') ledger.add(bound.column('agent'), 'handled_without_agent', '');
		const taken = computesAgentStart && outcome === 'handled' && ivrSeconds !== null && waitSeconds !== null;
		return inContext({
			identity: identity(row),
			customer: keyed(customer(row, way), pseudonym),
			startedAt: started.epoch,
			day: started.day,
			agentStartedAt: taken ? started.epoch + ivrSeconds + waitSeconds : tellsAgentStart ? agentStartedAt : null,
			outcome,
			direction: way === 'internal' ? null : way,
			channel: channel(row),
			queue: queue(row),
			reason: reason(row),
			language: language(row),
			agent: person,
			team: team(row),
			site: site(row),
			employer: employer(row),
			ivrSeconds,
			ivrEntries: ivrEntries(row),
			waitSeconds: outcome === 'abandoned_ivr' ? null : waitSeconds,
			talkSeconds,
			holdSeconds,
			wrapSeconds,
			handleSeconds:
				ownHandleSeconds ??
				(computesHandle && outcome === 'handled'
					? lasted(started.epoch, endedAt)
					: talkSeconds === null
						? null
						: talkSeconds + (holdSeconds ?? 0) + (wrapSeconds ?? 0)),
			...passedOn(transfers(row), cold(row), warm(row)),
			namedReached: reachedNamed(named(row), person),
			resolved: resolved(row),
			rating: rating(row),
			kept: kept(row)
		});
	};
};

/** How often a contact was passed on, and how often without a word: what the source leaves out follows from the rest. */
function passedOn(
	transfers: number | null,
	cold: number | null,
	warm: number | null
): Pick<Contact, 'transfers' | 'coldTransfers'> {
	const all = transfers ?? (cold === null && warm === null ? null : (cold ?? 0) + (warm ?? 0));
	return { transfers: all, coldTransfers: cold ?? (all === null || warm === null ? null : Math.max(0, all - warm)) };
}

/** Whether the agent is one of those named for the customer; null where nobody is, or nobody answered. */
const reachedNamed = (named: string | null, agent: string | null): boolean | null =>
	named === null || agent === null ? null : named.split(/[;,|]/).some((one) => one.trim() === agent);

/** The key leaves intake as a pseudonym only. */
export const keyed = (key: string | null, pseudonym: (key: string) => Pseudonym): Pseudonym | null =>
	key === null ? null : pseudonym(key);
