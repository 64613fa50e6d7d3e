import { plainName } from './plain-name.ts';

/** What metrics are called in plans, beside their own names: in English, Danish, Swedish, Norwegian and German. */
const otherNames: Readonly<Record<string, string>> = {
	aht: 'handle time|handling time|average handle time|average handling time|behandlingstid|gennemsnitlig behandlingstid|gjennomsnittlig behandlingstid|hanteringstid|genomsnittlig hanteringstid|bearbeitungszeit|durchschnittliche bearbeitungszeit',
	'aht.talk': 'talk time|average talk time|taletid|samtaletid|samtalstid|taltid|gesprächszeit',
	'aht.wrap':
		'wrap time|after call work|acw|efterbehandlingstid|efterbehandling|etterbehandlingstid|nachbearbeitungszeit',
	service_level:
		'service level|sl|servicelevel|servicemål|svarprocent|servicegrad|servicenivå|svarprosent|serviceniveau',
	occupancy: 'occupancy rate|belægningsgrad|belægning|beläggning|beläggningsgrad|belegg|auslastung',
	adherence: 'schedule adherence|vagtplansoverholdelse|schemaföljsamhet|vaktplanfølging|planeinhaltung',
	fcr_repeat:
		'fcr|first contact resolution|first call resolution|løst ved første henvendelse|løst ved første kontakt|löst vid första kontakten|løst ved første kontakt|erstlösungsquote',
	fcr_survey: 'fcr survey|fcr by survey|løst ifølge kunden|löst enligt kunden',
	csat: 'customer satisfaction|kundetilfredshed|tilfredshed|kundnöjdhet|nöjdhet|kundetilfredshet|kundenzufriedenheit',
	nps: 'net promoter score|nps score',
	ces: 'customer effort score|customer effort|kundeindsats|kundinsats',
	abandonment:
		'abandonment rate|abandon rate|abandoned share|tabte opkald|tabte kald|tabte henvendelser|opgivne opkald|tappade samtal|övergivna samtal|tapte anrop|abbruchquote',
	enps: 'employee net promoter score|employee nps',
	who5: 'who 5|wellbeing|well being|trivsel|välbefinnande|trivsel blandt medarbejdere|wohlbefinden',
	sick_absence: 'sickness absence|sick leave|sygefravær|sjukfrånvaro|sykefravær|krankenstand',
	turnover:
		'staff turnover|attrition|personaleomsætning|personalomsättning|gjennomtrekk|turnover blant ansatte|fluktuation',
	return_rate: 'return rate|customer return rate|kundernes genkomst|kundåterkomst|kunders gjenkomst',
	repeat_rate: 'repeat rate|repeat contact rate|genhenvendelsesrate|återkontaktsgrad|gjenkontaktrate',
	cost_per_resolution: 'cost per resolution|pris pr løst sag|kostnad per löst ärende'
};

const byName: ReadonlyMap<string, string> = new Map(
	Object.entries(otherNames).flatMap(([key, names]) =>
		[plainName(key), ...names.split('|')].map((name): [string, string] => [name, key])
	)
);

/** The key of the metric that somebody calls so, whatever is added in brackets; null for what nobody here calls a metric. */
export function metricNamed(text: string | null): string | null {
	const name = plainName(text ?? '');
	return byName.get(name) ?? byName.get(name.replace(/ ?\([^)]*\)$/, '')) ?? null;
}
