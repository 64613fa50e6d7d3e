import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { words } from './named.ts';

/** Fields of a roster: where an agent belonged and for how long. */
export const rosterFields = {
	agent: {
		...contactFields.agent,
		required: true,
		words: [...contactFields.agent.words, ...words('employee name|employee|employee id|medarbejdernavn|navn|namn|name')]
	},
	team: contactFields.team,
	site: contactFields.site,
	employer: contactFields.employer,
	from_day: {
		type: 'day',
		required: true,
		headers: words('From date|Fra dato|Från datum|Fra dato'),
		words: words(
			'from|from day|from date|valid from|start date|start|since|hired|date of hire|dateofhire|' +
				'fra|fra dato|gyldig fra|startdato|ansat|ansat fra|ansat dato|från|från datum|gäller från|startdatum|anställd|anställd från|gjelder fra|ansatt|ansatt fra|ansatt dato|von|gültig ab|ab'
		)
	},
	until_day: {
		type: 'day',
		headers: words('To date|Til dato|Till datum|Til dato'),
		words: words(
			'until|until day|until date|to|to date|valid to|valid until|end date|end|date of termination|dateoftermination|' +
				'til|til dato|gyldig til|slutdato|ophørt|fratrådt|fratrådt dato|till|till datum|gäller till|slutdatum|slutat|gjelder til|sluttdato|sluttet|bis|gültig bis'
		)
	}
} satisfies Record<string, Field>;
