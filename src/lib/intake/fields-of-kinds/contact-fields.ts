import type { Field } from '#lib/intake/field.ts';
import { words } from './named.ts';

/** Names of a column that may hold the key a caller pressed as well as how often. */
export const menuChoices = words(
	'menuvalg|ivr valg|tastevalg|antal menuvalg|knappval|menyval|antal knappval|menyvalg|antall menyvalg|menüauswahl|ivr auswahl'
);

/** Names of a column that may hold the number of a case as well as its title or how many there were. */
export const caseNames = words(
	'conversation|interaction|chat|call|case|ticket|kald|opkald|samtale|samtal|anrop|henvendelse|sag|sak|ärende'
);

/** Names of a length that may hold waiting and menus too: the talk of none, and the handle time only where nothing better is there. */
export const wholeLengths = words(
	'duration|call duration|chat duration|contact duration|total duration|conversation duration|varighed|længde|längd|lengde|varighet|dauer'
);

/** Fields of a contact. Names with a unit or an "average" in front are recognised without it. */
export const contactFields = {
	contact_id: {
		type: 'text',
		headers: words('Contact ID|Henvendelses-id|Ärende-ID|Henvendelses-ID'),
		words: words(
			'conversation id|call id|interaction id|session id|ticket id|linkedid|uniqueid|case number|request id|callid|call guid|call identifier|chat id|contact session id|interaction guid|issue key|journey id|node id session id sequence no|' +
				'samtale id|samtaleid|opkalds id|opkald id|opkaldsid|opkaldsnr|kald id|henvendelses id|sags id|sagsid|sagsnr|sagsnummer|ticketnr|henvendelse id|' +
				'samtals id|samtalsid|ärende id|ärendeid|ärendenummer|ärendenr|konversations id|anrops id|saks id|sak id|saksid|saksnr|saksnummer|' +
				'interaktions id|anruf id|gesprächs id|vorgangsnummer|ticketnummer|fallnummer|case id|id|#|contact id|kontakt id|' +
				caseNames.join('|')
		)
	},
	customer_key: {
		type: 'customer',
		headers: words('Customer number|Kundenummer|Kundnummer|Kundenummer'),
		words: words(
			'customer id|customer no|customer number|customer key|phone|phone number|caller number|mobile number|customer phone number|customer phone|customer phone number email address|customer|ani|ani dialnum|contact phone number|calling number|originator dn calling number|originator dn|caller id|callerid|caller|clid|requester id|requester email|customer email|email|billing email|billing phone|from|account|account number|src|remote|contact email address|contact email|' +
				'kundenr|kundenummer|kundens nummer|kundens nr|kundens telefonnummer|kunde id|kundeid|kunde|telefonnummer|telefonnr|telefon|tlf|tlf nr|mobilnummer|a nummer|a number|originator address|visitor email|visitor id|opkaldsnummer|fra nummer|ringer|opkalder|cvr|e mail|' +
				'kundnummer|kundnr|kund id|kund|uppringande nummer|från nummer|nummerpres|e post|innringer|innringers nummer|anropende nummer|anropare|afsender|avsändare|avsender|' +
				'kundennummer|kunden id|anrufernummer|rufnummer|anrufer|reporter|contact id|kontakt id' +
				'kunde e mail|kundens e mail|kunde mail|kund e post|kundens e post|kunde e post|email billing|sell to customer no|bill to customer no|debitornr|debitornummer|debitor'
		)
	},
	started_at: {
		type: 'instant',
		required: true,
		headers: words('Start time|Starttid|Starttid|Starttid'),
		words: words(
			'started at|start time|start at|start|start date|started|start timestamp|start date time|call start time|contact start time|initiation timestamp|timestamp|call time|calldate|created at|created on|created time|created|create date|date time opened|date time|datetime|date|call local time|call universal time|call date|call timestamp|contact date|ticket created timestamp|ticket created date|date created|date opened|opened at|opened on|opened|received at|received on|received|arrived at|arrived|arrival time|arrival|time|' +
				'starttid|starttidspunkt|startet|dato|tidspunkt|oprettet|oprettet den|oprettet dato|oprettelsesdato|modtaget|modtaget den|modtaget dato|ankomst|ankomsttid|ankommet|samtalestart|opkaldsstart|opkaldstidspunkt|opret dato|opkaldsdato|' +
				'startad|datum|tidpunkt|samtalsstart|ankom|inkommen|skapad den|skapad datum|skapad|skapat|inkom|inkommet|skapad vid|mottaget|mottagen|skapa datum|samtalsdatum|klokkeslett|opprettet|opprettet den|mottatt|mottatt dato|' +
				'startzeit|uhrzeit|beginn|anrufdatum|erstellt am|erstellungsdatum|eingang'
		),
		clocks: words(
			'vru entry|start time|call start|time received|time|call time|time of day|clock|start|starttid|starttidspunkt|klokkeslæt|klokkeslet|klokken|klokka|kl|tid|tidspunkt|klockslag|klockan|modtaget kl|mottaget kl|mottatt kl|tidpunkt|klokkeslett|startzeit|uhrzeit|zeit'
		)
	},
	ended_at: {
		type: 'instant',
		// not closed, solved or updated: a ticket is open for days without anybody working on it
		words: words(
			'ended at|end time|call end time|contact end time|end date|end|end timestamp|end date time|disconnect timestamp|ended|' +
				'sluttid|sluttidspunkt|afsluttet kl|slut|avslutad kl|sluttidpunkt|avsluttet kl|endzeit|ende'
		),
		clocks: words('end time|sluttid|sluttidspunkt|slut|sluttidpunkt|endzeit')
	},
	queue_started_at: {
		type: 'instant',
		words: words(
			'q start|queue start|queue start time|queue entered at|enqueue timestamp|enqueued at|queued at|i kø fra|i kö från|køstart|köstart'
		)
	},
	agent_started_at: {
		type: 'instant',
		headers: words('Answered at|Besvaret kl.|Besvarad kl.|Besvart kl.'),
		words: words(
			'ser start|service start|agent start|agent start time|agent started at|answered at|answer time|connected to agent timestamp|time answered|connected at|handling started at|answered|accepted|accepted at|accept time|' +
				'besvaret kl|besvaret tidspunkt|besvaret klokken|besvaret|besvarad kl|besvarad tidpunkt|besvarad|besvarat|svar|svarat kl|besvart kl|besvart tidspunkt|besvart|angenommen um'
		)
	},
	channel: {
		type: 'channel',
		headers: words('Channel|Kanal|Kanal|Kanal'),
		words: words(
			'channel|media type|media name|media|initial channel|via|case origin|create channel|contact channel|channel type|communication channel|channel name|source|origin|' +
				'kanal|medie|medietype|kilde|oprindelse|opprinnelse|ursprung|henvendelsestype|kontakttype|kontakttyp|mediatyp|källa|kontaktväg|erstellungskanal|medium|medientyp|quelle|kontaktart|' +
				'contact type|interaction type|conversation type|type|typ'
		)
	},
	direction: {
		type: 'direction',
		headers: words('Direction|Retning|Riktning|Retning'),
		words: words(
			'direction|initial direction|contact direction|call direction type|call direction|call type|' +
				'retning|ind ud|indgående udgående|inkommande utgående|innkommende utgående|inbound outbound|in out|opkaldsretning|opkaldstype|riktning|in ut|samtalstyp|inn ut|samtaletype|richtung|anrufrichtung|anrufart|type'
		)
	},
	queue: {
		type: 'text',
		headers: words('Queue|Kø|Kö|Kø'),
		words: words(
			'queue name|queue|csq names|csq name|call routed csq|skill name|skill|split skill|campaign|campaign name|cq name|first queue|ring groups|service group|contact service queue|service|line|last queue|' +
				'kønavn|kø|servicegruppe|kompetence|linje|könamn|kö|svarsgrupp|kompetens|kötyp|tjänst|svargruppe|tjeneste|visningskø|kaldt gruppe|kønummer|' +
				'warteschlange|warteschleife|hotline|leitung|group'
		)
	},
	reason: {
		type: 'text',
		headers: words('Reason|Årsag|Orsak|Årsak'),
		words: words(
			'reason|call reason|contact reason|case reason|last wrap up|wrap up|wrap up code|disposition|disp name|disposition code|disposition name|topic|category|ticket type|request type|customer request type|type|subject|tags|' +
				'årsag|henvendelsesårsag|henvendelsestype|henvendelse vedr|vedrørende|vedr|tema|kontaktårsag|opkaldsårsag|afslutningskode|efterbehandlingskode|kategori|emne|sagstype|' +
				'orsak|kontaktorsak|vad gällde det|hva gjaldt det|ärendetyp|ärende|avslutskod|ämne|årsak|kontaktårsak|henvendelsesårsak|avslutningskode|sakstype|' +
				'grund|kontaktgrund|anrufgrund|kategorie|thema|abschlusscode|nachbearbeitungscode|anliegen'
		)
	},
	language: {
		type: 'text',
		headers: words('Language|Sprog|Språk|Språk'),
		words: words('language|userlanguage|lang|answerlocale|customer language|sprog|språk|sprache')
	},
	agent: {
		type: 'text',
		headers: words('Agent|Medarbejder|Medarbetare|Medarbeider'),
		words: words(
			'agent|agent name|users interacted|users|handled by|assignee|assignee name|owner|case owner|teammate|teammate currently assigned|rep|advisor|server|handling user name|last agent|assigned to|assigned agent|assigned agents|assigned user|assigned users|assignees|user display name|operator|operator name|employee|employee name|agent full name|staff member|agent id|user name|user|' +
				'medarbejder|sagsbehandler|rådgiver|konsulent|bruger|ansvarlig|besvaret af|svaret af|taget af|initialer|medarb|ejer|tildelt til|tildelt|init|medarbejdernr|' +
				'handläggare|handl|ansvarig|ägare|tilldelad|tilldelad till|medarbetare|användare|rådgivare|besvarad av|besvarat av|svarat av|svart av|tog samtalet|tatt av|redaktör|medarbeider|saksbehandler|saksbeh|eier|snakket med|besvart av|' +
				'mitarbeiter|bearbeiter|besitzer|berater|sachbearbeiter|benutzer'
		)
	},
	team: {
		type: 'text',
		headers: words('Team|Team|Team|Team'),
		words: words(
			'team|team name|agent group|assigned team|assigned teams|assigned group|department|supervisor|afdeling|afd|agentgruppe|medarbejdergruppe|gruppe|hold|enhed|avdelning|avd|agentgrupp|handläggargrupp|grupp|enhet|arbetsgrupp|avdeling|abteilung|agentengruppe|bereich'
		)
	},
	site: {
		type: 'text',
		headers: words('Site|Lokation|Ort|Lokasjon'),
		words: words(
			'site|location|office|division|branch|country|lokation|kontor|by|land|afdelingssted|arbejdssted|ort|plats|lokasjon|sted|arbeidssted|standort|niederlassung|büro'
		)
	},
	employer: {
		type: 'text',
		headers: words('Employer|Arbejdsgiver|Arbetsgivare|Arbeidsgiver'),
		words: words(
			'employer|partner|supplier|vendor|arbejdsgiver|leverandør|arbetsgivare|leverantör|arbeidsgiver|arbeitgeber'
		)
	},
	ivr_seconds: {
		type: 'duration',
		headers: words('Time in menu (seconds)|Tid i menu (sekunder)|Knappvalstid (sekunder)|Menytid (sekunder)'),
		words: words(
			'ivr time|total ivr|ivr duration|ivr seconds|ivr|vru time|time in ivr|time in menu|menu time|prequeue|ivr time spent|contact flow time|' +
				'ivr tid|menutid|tid i menu|talesvarstid|knappvalstid|menytid|tid i talsvar|tastevalgtid|ivr zeit|menüzeit|ansagezeit|sprachmenüzeit'
		)
	},
	ivr_entries: {
		type: 'count',
		headers: words('Menu entries|Antal menuer|Antal menyer|Menybesøk'),
		words: words(
			'ivr segments|ivr entries|menu entries|ivr hops|menubesøg|antal menuer|menybesök|antal menyer|menybesøk|menüaufrufe|' +
				menuChoices.join('|')
		)
	},
	wait_seconds: {
		type: 'duration',
		headers: words('Wait time (seconds)|Ventetid (sekunder)|Väntetid (sekunder)|Ventetid (sekunder)'),
		words: words(
			'wait time|waiting time|total queue|queue wait time|queue time|time in queue|wait|wait duration|queue duration|queue wait|q time|inqueue|queue|speed of answer|time to answer|asa|waittime|wait seconds|call wait time|ringing|first response time|first reply time|' +
				'ventetid i kø|ventetid|køtid|tid i kø|svartid|ringetid|ventet|väntetid|kötid|tid i kö|svarstid|väntat|' +
				'wartezeit|zeit in warteschlange|wartedauer|antwortzeit|klingelzeit|rufzeit|erste reaktion'
		)
	},
	talk_seconds: {
		type: 'duration',
		headers: words('Talk time (seconds)|Samtaletid (sekunder)|Samtalstid (sekunder)|Samtaletid (sekunder)'),
		words: words(
			'talk time|total talk|talk|talk duration|talk seconds|talking|ser time|service time|in call duration|duration in call|agent interaction duration|agent interaction time|acd time|conv duration|connected duration|connected time|conversation time|chat time|billsec|calltime|' +
				'samtaletid|taletid|samtalelængde|varighed af samtale|samtalstid|taltid|samtalslängd|samtalevarighet|samtalelengde|opkaldslængde|opkaldstid|chattid|samtalets längd|samtalens længde|pratat|prattid|snakketid|' +
				'gesprächszeit|gesprächsdauer|sprechzeit|sprechdauer'
		)
	},
	hold_seconds: {
		type: 'duration',
		headers: words('Hold time (seconds)|Holdetid (sekunder)|Parkeringstid (sekunder)|Tid på vent (sekunder)'),
		words: words(
			'hold time|total hold|hold|hold duration|hold seconds|customer hold time|holding time|park time|' +
				'holdetid|hold tid|parkeringstid|tid på hold|parkeret|parkerad tid|vänteläge|tid i vänteläge|tid på vent|' +
				'haltezeit|halten|parkzeit|hold zeit|rückfragezeit'
		)
	},
	wrap_seconds: {
		type: 'duration',
		headers: words(
			'After-call work (seconds)|Efterbehandlingstid (sekunder)|Efterbehandlingstid (sekunder)|Etterarbeid (sekunder)'
		),
		words: words(
			'after call work time|after call work|acw time|total acw|acw|acw seconds|wrap up time|wrap time|wrap|wrap seconds|wrapup duration|work time|after contact work time|clerical time|clerical|wrap up|' +
				'efterbehandlingstid|efterbehandling|efterarbejde|afslutningstid|færdiggørelsestid|efterbeh|eft beh|efterarbete|efterjobb|efterbearbetning|avslutstid|' +
				'etterbehandlingstid|etterbehandling|etterarbeid|etterarb|etterbeh|ferdigstillingstid|nachbearbeitungszeit|nachbearbeitung|nacharbeit|nachbereitungszeit'
		)
	},
	handle_seconds: {
		type: 'duration',
		headers: words(
			'Handle time (seconds)|Behandlingstid (sekunder)|Hanteringstid (sekunder)|Behandlingstid (sekunder)'
		),
		words: words(
			'handle time|total handle|handle|handling time|handle duration|handle seconds|handling duration|contact handle time|aht|' +
				'behandlingstid|håndteringstid|ekspeditionstid|betjeningstid|sagsbehandlingstid|samlet tid|handläggningstid|betjäningstid|hanteringstid|total tid|saksbehandlingstid|' +
				'bearbeitungszeit|bearbeitungsdauer|gesamtzeit|bedienzeit'
		)
	},
	outcome: {
		type: 'outcome',
		headers: words('Outcome|Udfald|Utfall|Utfall'),
		words: words(
			'outcome|answered|answered y n|abandoned|abandon|call outcome|contact outcome|call queue call result|contact status|call queue call result legend|completion status|contact disposition|call status|call type|status|result|termination cause|end reason|termination type|handle type|disposition|type|' +
				'udfald|besvaret|svar|resultat|afslutningsårsag|opkaldstype|frafald|tabt|mistet|opgivet|utfall|besvarad|besvarat|övergiven|missad|tappad|avbruten|avslutsorsak|samtalstyp|svarat|besvart|svart|avslutningsårsak|tapt|forlot kø|avbrutt|' +
				'ergebnis|angenommen|beantwortet|abgebrochen|aufgelegt'
		)
	},
	missed_reason: {
		type: 'outcome',
		words: words(
			'missed call reason|unanswered call reason|missed reason|unanswered reason|årsag til mistet opkald|årsag til ubesvaret opkald|orsak till missat samtal|årsak til tapt anrop'
		)
	},
	transfers: {
		type: 'count',
		headers: words('Transfers|Omstillinger|Kopplingar|Overføringer'),
		words: words(
			'transfers|transfer count|transferred|is transferred out|transfer|is transfer|' +
				'omstillinger|omstillet|viderestillinger|viderestillet|overført|kopplingar|kopplad|vidarekopplad|överflyttad|överförd|' +
				'satt over|viderekoblet|overføringer|weiterleitungen|weitergeleitet|vermittelt|übergeben'
		)
	},
	cold_transfers: {
		type: 'count',
		headers: words(
			'Transfers without a word|Omstillinger uden besked|Kopplingar utan presentation|Overføringer uten beskjed'
		),
		words: words(
			'transfers without a word|omstillinger uden besked|kopplingar utan presentation|overføringer uten beskjed|' +
				'blind transfers|blind transferred|blind transfer|cold transfers|cold transfer|unannounced transfers|' +
				'blinde omstillinger|kolde omstillinger|uannoncerede omstillinger|blinda kopplingar|kalla kopplingar|blinde overføringer|kalde overføringer|' +
				'blinde weiterleitungen|blinde vermittlungen'
		)
	},
	warm_transfers: {
		type: 'count',
		headers: words(
			'Transfers with a word|Omstillinger med besked|Kopplingar med presentation|Overføringer med beskjed'
		),
		words: words(
			'transfers with a word|omstillinger med besked|kopplingar med presentation|overføringer med beskjed|' +
				'consult transfers|consult transferred|consult transfer|warm transfers|warm transfer|attended transfers|announced transfers|' +
				'varme omstillinger|annoncerede omstillinger|varma kopplingar|varme overføringer|weiterleitungen mit rückfrage'
		)
	},
	named_agent: {
		type: 'text',
		headers: words('Named agent|Fast medarbejder|Fast medarbetare|Fast medarbeider'),
		words: words(
			'preferred agents|preferred agent|named agent|designated agent|personal advisor|account manager|' +
				'fast medarbejder|fast rådgiver|kontaktperson|fast medarbetare|personlig rådgivare|fast medarbeider|fast rådgiver|' +
				'fester ansprechpartner|bevorzugter mitarbeiter'
		)
	},
	resolved: {
		type: 'flag',
		headers: words('Resolved|Løst|Löst|Løst'),
		words: words(
			'resolved|issue resolved|is first call resolution|first call resolution|first contact resolution|fcr|solved|' +
				'løst|løst i første kontakt|færdigbehandlet|löst|löst vid första kontakt|løst ved første kontakt|ferdigbehandlet|' +
				'gelöst|erstlösung|erledigt'
		)
	},
	rating: {
		type: 'rating',
		headers: words('Satisfaction (1-5)|Tilfredshed (1-5)|Nöjdhet (1-5)|Tilfredshet (1-5)'),
		words: words(
			'satisfaction rating|satisfaction|csat|csat score|customer satisfaction|satisfaction score|rating|rating score|star rating|happiness rating|survey results|survey score|csat rating|score|' +
				'tilfredshed|kundetilfredshed|vurdering|karakter|bedømmelse|nöjdhet|kundnöjdhet|nki|betyg|omdöme|tilfredshet|undersøkelsesscore|' +
				'zufriedenheit|kundenzufriedenheit|bewertung|note'
		)
	}
} satisfies Record<string, Field>;
