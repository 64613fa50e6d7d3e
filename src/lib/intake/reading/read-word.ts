import { isBlank } from './is-blank.ts';
import { unreadable, type Read } from './mishap.ts';
import { digitsOnly } from './read-number.ts';

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
		words.get(plain(cell)) ?? (isBlank(cell) ? null : unreadable);

const flags = dictionary<boolean>([
	[true, 'y|yes|1|true|ja|j|sand|sann|sant|wahr|x|sí|si'],
	[false, 'n|no|0|false|nej|nei|nein|falsk|falskt|usann|usant|falsch']
]);
const flagOf = (cell: string): boolean | undefined => flags.get(plain(cell));

/** Reads yes and no in the languages of the region, as words, letters or 1 and 0. */
export const readFlag: Read<boolean> = (cell) => flagOf(cell) ?? (isBlank(cell) ? null : unreadable);

/** Reads a count; yes counts one and no none. */
export const readCount: Read<number> = (cell) => {
	const digits = digitsOnly(cell.trim());
	if (digits >= 0) return digits;
	const flag = flagOf(cell);
	return flag === undefined ? (isBlank(cell) ? null : unreadable) : Number(flag);
};

export type Direction = 'in' | 'out' | 'internal';

/** Reads which way a contact went. */
export const readDirection: Read<Direction> = reader(
	dictionary<Direction>([
		[
			'in',
			'in|inbound|incoming|i|ind|indgående|inkommende|inkommande|ingående|inngående|innkommende|eingehend|entrante|inbound queue|inbound/outbound|inbound voicemail'
		],
		['out', 'out|outbound|outgoing|o|ud|udgående|ut|utgående|utgåande|ausgehend|saliente|manual|preview|autodial'],
		['internal', 'internal|intern|internt|interne|interno']
	])
);

const channels = dictionary<string>([
	['voice', 'voice|phone|call|telephone|telefon|telefoni|pstnphone|opkald|kald|samtal|samtale|anruf|anrop|tale|tel'],
	['email', 'email|e-mail|mail|e-post|epost'],
	['chat', 'chat|webchat|web chat|livechat|live chat'],
	['message', 'message|messaging|sms|whatsapp|facebook|messenger|instagram|social|besked|meddelande|melding'],
	['callback', 'callback|call back|tilbagekald|återuppringning|tilbakeringing|rückruf'],
	['web', 'web|portal|webform|web form|skema|formular|formulär|skjema']
]);

/** Reads a channel as one of voice, email, chat, message, callback and web; an unknown word stays as it is. */
export const readChannel: Read<string> = (cell) => (isBlank(cell) ? null : (channels.get(plain(cell)) ?? cell.trim()));

/** What a file says became of a contact, before its agent and its times have been heard. */
export type OutcomeWord =
	| 'handled'
	| 'abandoned'
	| 'not_abandoned'
	| 'missed'
	| 'overflow'
	| 'timeout'
	| 'callback_requested'
	| 'voicemail'
	| 'out_of_hours'
	| 'failed'
	| 'internal';

/** Reads what became of a contact from the words of many systems. */
export const readOutcomeWord: Read<OutcomeWord> = reader(
	dictionary<OutcomeWord>([
		[
			'handled',
			'handled|agent|answered|answer|connected|completed|complete|completecaller|completeagent|agent answered|connect|besvaret|besvarad|besvart|angenommen|beantwortet|gennemført|genomfört|gjennomført|transferred|blind transfer|blindtransfer|attendedtransfer|omstillet|kopplad|viderekoblet|satt over'
		],
		[
			'abandoned',
			'abandoned|abandon|hang|hangup|hung up|lost|caller disconnected|caller hung up|abandoned in queue|tabt|mistet|frafald|frafaldet|opgivet|afbrudt|lagt på|tappad|tappat|övergiven|avbruten|lagt på luren|tapt|forlot kø|avbrutt|verloren|abgebrochen|aufgelegt'
		],
		[
			'missed',
			'missed|unanswered|no answer|noanswer|not answered|ringnoanswer|no agents|ubesvaret|obesvarad|missad|missat|ubesvart|verpasst|entgangen'
		],
		['overflow', 'overflow|overflowed|exitempty|exitfull|full|overløb|spillover|überlauf'],
		['timeout', 'timeout|timed out|exitwithtimeout|tidsudløb|tidsavbrudd|tidsgräns|zeitüberschreitung'],
		[
			'callback_requested',
			'callback|callback requested|tilbagekald|ring tilbage|återuppringning|tilbakeringing|rückruf'
		],
		['voicemail', 'voicemail|voice mail|telefonsvarer|telefonsvarare|svarer|mailbox|besked indtalt'],
		[
			'out_of_hours',
			'out of hours|closed hours|lukket|stängt|stengt|uden for åbningstid|utanför öppettid|außerhalb der zeiten'
		],
		['failed', 'failed|busy|error|congestion|fejl|fel|feil|fehler|optaget|upptaget|opptatt|besetzt'],
		['internal', 'internal|phantom|test|intern']
	])
);

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
