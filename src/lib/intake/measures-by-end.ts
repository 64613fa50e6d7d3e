const otherLengths = ['talk_seconds', 'hold_seconds', 'wrap_seconds', 'handle_seconds'];
const unworked = ['ivr_seconds', 'wait_seconds', 'queue_started_at'];

/** True when start and end alone tell how long a contact took. Where a menu or a wait is known, that length is not work alone. */
export const measuresByEnd = (has: (field: string) => boolean): boolean =>
	has('ended_at') && ![...otherLengths, ...unworked].some(has);
