import { addDays, daysBetween } from '#lib/model/day.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Measure } from '#lib/model/fact.ts';
import type { PlainKind, PlainRecord } from '#lib/model/plain-records.ts';
import type { Membership } from '#lib/model/records.ts';

/** What stands in a database, kind by kind. Contacts are named by their ids in the column Call. */
export type Standing = { contacts: (Contact & { call: string })[]; roster: Membership[] } & {
	[K in Exclude<PlainKind, 'absence' | 'targets' | 'events' | 'totals'>]: PlainRecord<K>[];
};

type Place = { day: string; team: string | null; site: string | null };

/** Sums by measure, day, dimension and member, of everything together, of teams and of sites: added up the slow and plain way. */
export class SlowRecount {
	readonly sums = new Map<string, number>();
	#standing: Standing;

	constructor(standing: Standing) {
		this.#standing = standing;
		for (const survey of standing.surveys) this.#survey(survey);
		for (const feedback of standing.feedback) this.#feedback(feedback);
		this.#workDays();
		this.#anniversaries();
		this.#agentShares();
	}

	#add(measure: Measure, { day, team, site }: Place, amount: number): void {
		const members = ['all ', ...(team === null ? [] : [`team ${team}`]), ...(site === null ? [] : [`site ${site}`])];
		for (const member of amount === 0 ? [] : members) {
			const key = `${measure} ${day} ${member}`;
			this.sums.set(key, (this.sums.get(key) ?? 0) + amount);
		}
	}

	#stint(agent: string | null, day: string): Membership | undefined {
		return this.#standing.roster
			.filter((one) => one.agent === agent && one.fromDay <= day && (one.untilDay ?? '9') >= day)
			.sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0];
	}

	#placeOf({ agent, team }: { agent: string | null; team: string | null }, day: string): Place {
		const stint = this.#stint(agent, day);
		return { day, team: stint?.team ?? team, site: stint?.site ?? null };
	}

	#contact(call: string | null): (Place & { rating: number | null }) | null {
		const contact = this.#standing.contacts.find((one) => one.call === call);
		if (!contact) return null;
		const { day, team, agent, rating } = contact;
		const stint = this.#stint(agent, day);
		return { day, rating, team: team ?? stint?.team ?? null, site: stint?.site ?? null };
	}

	#survey(survey: PlainRecord<'surveys'>): void {
		const { day, rating, recommend, effort, resolved } = survey;
		if (day === null) return;
		const contact = this.#contact(survey.contactId);
		const place = contact ?? this.#placeOf(survey, day);
		const isAnswered = rating !== null || recommend !== null || effort !== null || resolved !== null;
		this.#add('surveysAsked', place, 1);
		this.#add('surveysAnswered', place, Number(isAnswered));
		this.#add('saidKnown', place, Number(resolved !== null));
		this.#add('saidResolved', place, Number(resolved === true));
		this.#add('npsAnswers', place, Number(recommend !== null));
		this.#add('npsPromoters', place, Number((recommend ?? 0) > 8));
		this.#add('npsDetractors', place, Number(recommend !== null && recommend < 7));
		this.#add('effortAnswers', place, Number(effort !== null));
		this.#add('effortEasy', place, Number((effort ?? 0) > 4));
		if (rating === null || (contact?.rating ?? null) !== null) return;
		this.#add('ratings', place, 1);
		this.#add('ratingSum', place, rating);
		this.#add('ratingSquares', place, rating ** 2);
	}

	#feedback(feedback: PlainRecord<'feedback'>): void {
		const { day, type, team, forwardedDay, decidedDay, customerToldDay } = feedback;
		if (day === null) return;
		const contact = this.#contact(feedback.contactId);
		const place = { day, team: team ?? contact?.team ?? null, site: contact?.site ?? null };
		this.#add('feedback', place, 1);
		this.#add('praise', place, Number(type === 'ros'));
		this.#add('complaints', place, Number(type === 'klage'));
		if (forwardedDay === null) return;
		const then = { ...place, day: forwardedDay };
		const isSoon = (told: string | null) => told !== null && daysBetween(forwardedDay, told) <= 30;
		this.#add('forwarded', then, 1);
		this.#add('decided', then, Number(decidedDay !== null));
		this.#add('loopClosed', then, Number(isSoon(decidedDay) && isSoon(customerToldDay)));
	}

	#workDays(): void {
		const known = (amounts: (number | null)[]) => amounts.filter((amount) => amount !== null);
		const total = (amounts: (number | null)[]) =>
			known(amounts).length === 0 ? null : known(amounts).reduce((sum, amount) => sum + amount, 0);
		const all = Map.groupBy(this.#standing.agent_days, ({ agent, day }) => `${agent} ${day}`);
		for (const records of all.values()) {
			const [first] = records;
			if (!first || first.agent === null || first.day === null) continue;
			const { agent, day } = first;
			const place = this.#placeOf({ agent, team: records.find(({ team }) => team !== null)?.team ?? null }, day);
			const scheduled = total(records.map((one) => one.scheduledSeconds));
			const loggedIn = total(records.map((one) => one.loggedInSeconds));
			this.#add('paidSeconds', place, scheduled ?? loggedIn ?? 0);
			if (scheduled === null || loggedIn === null || scheduled === 0) continue;
			this.#add('conformanceUnits', place, 1);
			this.#add('conformanceTop', place, loggedIn);
			this.#add('conformanceBase', place, scheduled);
			this.#add('conformanceProducts', place, loggedIn * scheduled);
		}
	}

	#anniversaries(): void {
		const customers = this.#standing.customers.filter(({ fromDay }) => fromDay !== null);
		const leavings = customers.flatMap(({ untilDay }) => untilDay ?? []).sort();
		const [firstLeaving] = leavings;
		if (firstLeaving === undefined) return;
		const lastDay = [...leavings, ...customers.flatMap(({ fromDay }) => fromDay ?? [])].sort().at(-1) ?? '';
		for (let day = addDays(firstLeaving, -365); day <= lastDay; day = addDays(day, 1)) {
			for (const { fromDay, untilDay } of customers) {
				if (fromDay?.slice(5) !== day.slice(5) || fromDay >= day || (untilDay ?? '9') <= day) continue;
				this.#add('anniversaries', { day, team: null, site: null }, 1);
				if (untilDay !== null && daysBetween(day, untilDay) <= 90)
					this.#add('leftWithin90', { day, team: null, site: null }, 1);
			}
		}
	}

	/** Pair by pair: every two contacts of a month, each with itself too, and those of them with one agent. */
	#agentShares(): void {
		const handled = this.#standing.contacts.filter(({ agent, outcome }) => agent !== null && outcome === 'handled');
		for (const one of handled) {
			for (const other of handled) {
				const [month, others] = [one, other].map(({ day }) => `${day.slice(0, 7)}-01`);
				if (month === undefined || month !== others) continue;
				const place = { day: month, team: null, site: null };
				this.#add('monthContactSquares', place, 1);
				this.#add('agentContactSquares', place, Number(one.agent === other.agent));
			}
		}
	}
}
