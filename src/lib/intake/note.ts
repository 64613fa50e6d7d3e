/** Something that no choice mends and that a figure will suffer from: for a person to know, not a refusal. */
export type Note = { code: NoteCode; details: Record<string, string | number> };

/**
 * Each with what stands in `details`. Of the columns: `no_seconds`, `no_clock`, `customer_names`, `repeated_ids`,
 * `joined_ids`, `lines_joined`, `piece_price`, `ends_at_midnight`, `whole_length`, `menu_choices`, `zone_told`,
 * `name_twice`, `not_understood`, `carried_down` column; `zone_contradicts` column, zone; `length_from_end` start, end;
 * `lines_summed` column, amount;
 * `rounded_ids`, `rounded_row_ids` column, share; `withheld_customers` column, share; `shared_numbers` column, count;
 * `likely_transfers` count; `mixed_currencies` column, currencies; `very_short` column, count; `negative_lengths` column, count; `wrap_cut` column, seconds,
 * share; `chat_overlap`, `shared_login` column, share; `other_reason`, `first_reason` column, reason, share; `missing_hour`,
 * `doubled_hour` column, count, zone; `no_customer` nothing. Of the file: `encoding_guessed` encoding; `nuls`,
 * `round_rows`, `repeated_headers`, `footer_rows`, `more_tables`, `hidden_rows` count; `other_sheets` sheet, sheets; `letters_mixed` letter, spelled;
 * `letters_mended`, `letters_lost`, `header_absent` nothing.
 * Shares are percent, `< 1` for less.
 */
export const noteCodes = [
	'header_absent',
	'more_tables',
	'not_understood',
	'name_twice',
	'carried_down',
	'other_sheets',
	'hidden_rows',
	'round_rows',
	'no_seconds',
	'no_clock',
	'zone_told',
	'zone_contradicts',
	'missing_hour',
	'doubled_hour',
	'whole_length',
	'length_from_end',
	'menu_choices',
	'negative_lengths',
	'very_short',
	'wrap_cut',
	'chat_overlap',
	'shared_login',
	'no_customer',
	'customer_names',
	'rounded_ids',
	'withheld_customers',
	'shared_numbers',
	'likely_transfers',
	'mixed_currencies',
	'rounded_row_ids',
	'repeated_ids',
	'joined_ids',
	'lines_summed',
	'lines_joined',
	'piece_price',
	'ends_at_midnight',
	'other_reason',
	'first_reason',
	'encoding_guessed',
	'letters_mended',
	'letters_mixed',
	'letters_lost',
	'repeated_headers',
	'footer_rows',
	'nuls'
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** A share as whole percent, `< 1` for one that is there all the same. */
export const percentOf = (part: number, whole: number): string | number =>
	part * 100 < whole ? '< 1' : Math.round((part / whole) * 100);
