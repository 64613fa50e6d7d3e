/** A target of handle time, as it is told in every language: 5:00. */
export function targetNamed(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
