import { isBlank } from './is-blank.ts';
import { unreadable, type Read } from './mishap.ts';
import { digitsOnly } from './read-number.ts';
import { unanswered } from './unanswered.ts';
import { isErrorCell, unread } from './unread.ts';

function dictionary<T>(entries: [value: T, words: string][]): Map<string, T> {
	return new Map(entries.flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)));
}

const plain = (cell: string) =>
	cell
		.trim()
		.toLowerCase()
		.replace(/[_\s]+/g, ' ');

const reader =
	<T>(words: Map<string, T>): Read<T> =>
	(cell) =>
		words.get(plain(cell)) ?? unread(cell);

const flags = dictionary<boolean>([
	[true, 'y|yes|1|true|ja|j|sand|sann|sant|wahr|x|sí|si|✓|✔|√|☑'],
	[false, 'n|no|0|false|nej|nei|nein|falsk|falskt|usann|usant|falsch|✗|✘|☐']
]);
const flagOf = (cell: string): boolean | undefined => flags.get(plain(cell));

/** Reads yes and no in the languages of the region, as words, letters or 1 and 0. */
export const readFlag: Read<boolean> = (cell) => flagOf(cell) ?? unanswered(cell);

const partly = new Set(
	'partly|partially|in part|to some extent|delvist|delvis|til dels|till viss del|i viss mån|i nogen grad|i noen grad|teilweise|zum teil'.split(
		'|'
	)
);

/** Reads yes and no, where what is only so in part is not so. */
export const readWhollyFlag: Read<boolean> = (cell) => (partly.has(plain(cell)) ? false : readFlag(cell));

/** Reads a count; yes counts one and no none. */
export const readCount: Read<number> = (cell) => {
	const digits = digitsOnly(cell.trim());
	if (digits >= 0) return digits;
	const flag = flagOf(cell);
	return flag === undefined ? unread(cell) : Number(flag);
};

export type Direction = 'in' | 'out' | 'internal';

const directionWord = reader(
	dictionary<Direction>([
		[
			'in',
			'in|inbound|incoming|i|ind|indgående|inkommende|inkommande|ingående|inngående|innkommende|inn|eingehend|entrante|inbound queue|inbound/outbound|inbound voicemail|phone call (inbound)|user in|ucap in|conf in|' +
				// one column may say which way a call went and that nobody took it
				'abandoned|short abandoned|missed|voicemail|mistet|ubesvaret|missat|missad|obesvarad|obesvarat|tapt|ubesvart'
		],
		[
			'out',
			'out|outbound|outgoing|o|ud|udgående|ut|utgående|utgåande|ausgehend|saliente|manual|preview|autodial|outbound missed|phone call (outbound)|outbound email|' +
				'user out|user out conf|user out forward|user out transfer|ucap out|conf out'
		],
		// legs of a contact that has a row of its own
		['internal', 'internal|intern|internt|interne|interno|3rd party transfer|3rd party conference']
	])
);
const boundFor = /^(in|out)bound\b/i;

/** Reads which way a contact went; whatever follows "inbound" or "outbound" says how. */
export const readDirection: Read<Direction> = (cell) => {
	const way = directionWord(cell);
	if (way !== unreadable) return way;
	const [, bound] = boundFor.exec(cell.trim()) ?? [];
	return bound === undefined ? way : bound.toLowerCase() === 'in' ? 'in' : 'out';
};

const channels = dictionary<string>([
	[
		'voice',
		'voice|phone|phone call|call|telephone|telephony|telefon|telefoni|voip|pstnphone|opkald|kald|samtal|samtale|anruf|anrop|tale|tel|phone call (inbound)|phone call (outbound)|voicemail'
	],
	['email', 'email|e-mail|mail|mejl|e-post|epost|outbound email'],
	['chat', 'chat|chatt|widgetchat|webchat|web chat|livechat|live chat'],
	[
		'message',
		'message|messaging|sms|whatsapp|wa business|whatsapp business|facebook|messenger|instagram|social|besked|meddelande|melding'
	],
	['callback', 'callback|call back|tilbagekald|återuppringning|tilbakeringing|rückruf'],
	[
		'web',
		'web|webb|portal|contactform|form|webform|web form|webformular|webbformulär|nettskjema|skema|formular|formulär|skjema|' +
			'helpcenter|help center|web service|web service (api)|feedback widget|self-service'
	]
]);

// it goes on from one that was closed, and nobody wrote down how
const noChannel = 'closed ticket';

/** Reads a channel as one of voice, email, chat, message, callback and web; an unknown word stays as it is. */
export const readChannel: Read<string> = (cell) => {
	if (isBlank(cell) || isErrorCell(cell)) return unread(cell);
	const text = plain(cell);
	return text === noChannel ? null : (channels.get(text) ?? cell.trim());
};

/** Whether a word is one that a channel is known by. */
export const isKnownChannel = (cell: string): boolean => channels.has(plain(cell));

/** What a file says became of a contact, before its agent and its times have been heard. */
export type OutcomeWord =
	| 'handled'
	| 'abandoned'
	| 'hung_up'
	| 'abandoned_ivr'
	| 'short_abandon'
	| 'not_abandoned'
	| 'missed'
	| 'overflow'
	| 'timeout'
	| 'callback_requested'
	| 'voicemail'
	| 'out_of_hours'
	| 'failed'
	| 'internal';

const outcomes = dictionary<OutcomeWord>([
	[
		'handled',
		// who hung up on hold had been answered
		'abandoned on-hold|abandoned on hold|handled|agent|agent joined conference|transferred to agent|answered|answer|accepted|call answered|call connected|connected|completecaller|completeagent|agent answered|agent hung up|agent disconnected|agent lagde på|medarbejder lagde på|agent lade på|handläggare lade på|agent la på|connect|besvaret|besvarad|besvarat|besvart|angenommen|beantwortet|svaret|svarat|svart|gennemført|genomfört|gjennomført|transferred|blind transfer|blindtransfer|attendedtransfer|omstillet|kopplad|viderekoblet|satt over'
	],
	// that a contact came or ended does not say that anybody answered
	[
		'not_abandoned',
		'completed|complete|normal|inbound|outbound|incoming|outgoing|indgående|udgående|inkommande|ingående|utgående|innkommende|inngående'
	],
	[
		'abandoned',
		'abandoned|abandon|call abandoned|lost|abandoned in queue|abandoned in classic|tabt|mistet|frafald|frafaldet|opgivet|afbrudt|tappad|tappat|övergiven|avbruten|tapt|forlot kø|avbrutt|verloren|abgebrochen|hang|hangup|hung up|hang up|lagt på|lagde på|lagt på røret|lagt på luren|la på|aufgelegt'
	],
	// who hangs up at the end of a conversation has not abandoned
	[
		'hung_up',
		'caller disconnected|caller hung up|customer hung up|customer disconnected|kunden lagde på|kunde lagde på|opkalder lagde på|kunden lade på|kund lade på|uppringande lade på|uppringaren lade på|kunden la på|kunde la på|innringer la på'
	],
	['abandoned_ivr', 'abandoned in ivr|abandoned ivr|ended in ivr|tabt i menu|tappad i knappval|tapt i meny'],
	['short_abandon', 'short abandoned|short abandon|abandoned short'],
	[
		'missed',
		'missed|outbound missed|unanswered|no answer|noanswer|not answered|ringnoanswer|no agent|no agents|no available agent|no agents available|agents did not answer|rejected|ubesvaret|ikke besvaret|ikke svaret|ikke svar|intet svar|obesvarad|obesvarat|ej besvarad|ej besvarat|inte besvarat|ej svar|ej svarat|inget svar|missad|missat|ubesvart|ikke besvart|ikke svart|verpasst|entgangen|nicht angenommen'
	],
	['overflow', 'overflow|overflowed|overflown|exitempty|exitfull|full|overløb|spillover|överspill|überlauf'],
	['timeout', 'timeout|timed out|exitwithtimeout|tidsudløb|tidsavbrudd|tidsgräns|zeitüberschreitung'],
	['callback_requested', 'callback|callback requested|tilbagekald|ring tilbage|återuppringning|tilbakeringing|rückruf'],
	[
		'voicemail',
		'voicemail|voice mail|abandoned in voicemail|telefonsvarer|telefonsvarare|svarer|mailbox|besked indtalt'
	],
	[
		'out_of_hours',
		'out of hours|out of business hours|out of opening hours|outside business hours|closed hours|lukket|stängt|stengt|uden for åbningstid|utanför öppettid|utenfor åpningstid|außerhalb der zeiten'
	],
	['failed', 'failed|aborted|busy|error|congestion|fejl|fel|feil|fehler|optaget|upptaget|opptatt|besetzt'],
	['internal', 'internal|phantom|test|intern']
]);
// the words go on with a name: "Satt over til Teknisk"
const passedOn = /^(?:satt over til|omstillet til|viderestillet til|kopplad till|transferred to) ./;

const whileQueued = / (?:in (?:the )?queue|i (?:kø|køen|kö|kön))$/;

/** Reads what became of a contact from the words of many systems; that it was something else says nothing. */
export const readOutcomeWord: Read<OutcomeWord> = (cell) => {
	const text = plain(cell);
	if (text === 'other') return null;
	const known = outcomes.get(text) ?? (passedOn.test(text) ? 'handled' : undefined);
	if (known !== undefined) return known;
	const left = outcomes.get(text.replace(whileQueued, ''));
	return left === 'abandoned' || left === 'hung_up' ? 'abandoned' : unread(cell);
};

const fromFlag =
	(yes: OutcomeWord, no: OutcomeWord): Read<OutcomeWord> =>
	(cell) => {
		const flag = readFlag(cell);
		return typeof flag === 'boolean' ? (flag ? yes : no) : flag;
	};

/** A column of yes and no: answered or not. Who was not answered is counted as lost, as reports of the field do. */
export const readAnsweredFlag: Read<OutcomeWord> = fromFlag('handled', 'abandoned');
/** A column of yes and no: abandoned or not. That nobody hung up does not say that anybody answered. */
export const readAbandonedFlag: Read<OutcomeWord> = fromFlag('abandoned', 'not_abandoned');

const spirits = dictionary<number>([
	[5, 'all of the time|hele tiden|hela tiden'],
	[4, 'most of the time|det meste af tiden|största delen av tiden|mesteparten av tiden|det meste av tiden'],
	[
		3,
		'more than half of the time|more than half the time|lidt mere end halvdelen af tiden|mere end halvdelen af tiden|mer än hälften av tiden|mer enn halve tiden|mer enn halvparten av tiden'
	],
	[
		2,
		'less than half of the time|less than half the time|lidt mindre end halvdelen af tiden|mindre end halvdelen af tiden|mindre än hälften av tiden|mindre enn halve tiden|mindre enn halvparten av tiden'
	],
	[1, 'some of the time|lidt af tiden|en del av tiden|lite av tiden|litt av tiden|noe av tiden'],
	[0, 'at no time|på intet tidspunkt|aldrig|aldri|ikke på noe tidspunkt']
]);

/** Reads the answers of the WHO-5 questionnaire in words, 5 for all of the time to 0 for at no time. */
export const readWho5Words: Read<number> = (cell) => spirits.get(plain(cell)) ?? unanswered(cell);
