import type { Field } from '#lib/intake/field.ts';
import { contactFields } from './contact-fields.ts';
import { named, words } from './named.ts';
import { personFields } from './person-fields.ts';

/** Fields of a spell of being employed. */
export const employmentFields = {
	...personFields,
	agent: { ...personFields.agent, words: [...personFields.agent.words, ...words('id')] },
	site: contactFields.site,
	employer: contactFields.employer,
	from_day: {
		...named(
			'day',
			'Employed from|Ansat fra|Anställd från|Ansatt fra',
			'employed since|hired|hire date|date of hire|dateofhire|employee start date|employment start|employment date|start date|from|' +
				'ansat|ansættelsesdato|ansat den|ansat dato|tiltrådt|startdato|fra|anställd|anställningsdatum|anställd den|tillträdde|startdatum|från|ansatt|ansettelsesdato|ansatt den|ansatt dato|' +
				'eingestellt|eingestellt am|eintritt|eintrittsdatum|beschäftigt seit|von'
		),
		required: true
	},
	until_day: named(
		'day',
		'Employed until|Ansat til|Anställd till|Ansatt til',
		'termination date|date of termination|dateoftermination|leaving date|left|last working day|employment end|end date|until|to|' +
			'fratrådt|fratrådt den|fratrådt dato|sluttet den|sluttet dato|fratrædelsesdato|sidste arbejdsdag|slutdato|til|slutat|slutat den|slutade den|slutdatum|sista arbetsdag|till|sluttet|sluttdato|siste arbeidsdag|' +
			'austritt|austrittsdatum|ausgeschieden am|letzter arbeitstag|bis'
	),
	full_time_share: named(
		'share',
		'Share of full time|Andel af fuld tid|Andel av heltid|Andel av full stilling',
		'fte|full time equivalent|full time share|employment rate|employment percentage|part time percent|' +
			'beskæftigelsesgrad|ansættelsesgrad|fuldtidsandel|stillingsprocent|tjänstgöringsgrad|sysselsättningsgrad|anställningsgrad|stillingsprosent|stillingsbrøk|' +
			'beschäftigungsgrad|teilzeitgrad|vollzeitanteil'
	),
	leaving_reason: named(
		'text',
		'Reason for leaving|Fratrædelsesårsag|Avgångsorsak|Sluttårsak',
		'leaving reason|termination reason|term reason|termreason|reason left|årsag til fratrædelse|orsak till avgång|slutorsak|årsak til at vedkommende sluttet|sluttgrunn|austrittsgrund|kündigungsgrund'
	),
	languages: named(
		'text',
		'Languages spoken|Sprog|Talar språk|Snakker språk',
		'languages|languages spoken|language skills|spoken languages|native language|mother tongue|agent languages|language|' +
			'sprog|talte sprog|sprogkundskaber|modersmål|taler|språk|språkkunskaper|talade språk|modersmål|talar|språkferdigheter|morsmål|snakker|' +
			'sprachen|sprachkenntnisse|muttersprache|spricht|sprache'
	)
} satisfies Record<string, Field>;
