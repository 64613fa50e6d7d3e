const daySeconds = 86_400;

/** An answer to a customer survey is about a contact that ended at most this many days before the customer was asked. */
export const surveyDays = 14;

/** What an asked customer is matched by. `agent` is any number that is equal for equal agents; null when unknown. */
export type AskedCustomer = { askedAt: number | null; answeredAt: number | null; agent: number | null };

/** A handled contact of the customer who was asked. Instants are seconds since 1970. */
export type SurveyedContact = {
	startedAt: number;
	agentStartedAt: number | null;
	agent: number | null;
	ivrSeconds: number | null;
	waitSeconds: number | null;
	wrapSeconds: number | null;
	handleSeconds: number | null;
};

/**
 * The contact that a customer was asked about: of the handled contacts of the same customer the one that ended last before
 * the question, or the answer where the question has no time, and at most `surveyDays` before; of the agent whom the
 * survey names, where that agent had one of them. Null when there is none. Source: metrics.md E27.
 */
export function contactOfSurvey<Contact extends SurveyedContact>(
	asked: AskedCustomer,
	contacts: readonly Contact[]
): Contact | null {
	const at = Math.min(asked.askedAt ?? Infinity, asked.answeredAt ?? Infinity);
	if (at === Infinity) return null;
	// a clock without seconds has lost up to 59 of them
	const until = at % 60 === 0 ? at + 59 : at;
	const near = contacts.filter((contact) => {
		const ended = endOfTalk(contact);
		return ended <= until && until - ended <= surveyDays * daySeconds;
	});
	const own = near.filter(({ agent }) => agent !== null && agent === asked.agent);
	const [last = null] = (own.length > 0 ? own : near).toSorted((a, b) => endOfTalk(b) - endOfTalk(a));
	return last;
}

/** When the customer was let go: wrap-up comes after that, and may still go on when the survey is sent. */
function endOfTalk({ startedAt, agentStartedAt, ivrSeconds, waitSeconds, ...took }: SurveyedContact): number {
	const taken = agentStartedAt ?? startedAt + (ivrSeconds ?? 0) + (waitSeconds ?? 0);
	return taken + Math.max(0, (took.handleSeconds ?? 0) - (took.wrapSeconds ?? 0));
}
