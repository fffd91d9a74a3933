// How long a state may take to come, on a machine that does much else besides: whoever waits for one fails after that. In milliseconds.
export const patience = 180_000;
