/** Elements of a constant that is computed with, and of what is computed: positions and masks are smaller, matrices are mostly larger and stay in the file. */
export const mostFoldedElements: number = 1 << 18;

/** Elements of all constants that one walk over a graph reads or computes: they lie in memory. A Whisper encoder has a few thousand. */
export const mostFoldedElementsInAll: number = 1 << 24;

/** Elements of any other constant that is read to see what it is, though the node that reads it is not computed: scales and thresholds. */
export const mostGlancedElements = 16;

/** Axes of a value: permutations and views look at each for each. Core ML takes 5, NumPy 64. */
export const mostAxes = 64;

/** Times that a pass is repeated: what a graph needs is a handful, and each time walks over all of it. */
export const mostRounds = 64;

/** Nodes that one expression of an activation or a scale may have: activations are spelled in fewer than a dozen. */
export const mostExpressionNodes = 24;
