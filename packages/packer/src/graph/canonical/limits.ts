/** Elements of a constant that is computed with, and of what is computed: shapes, scales, masks and biases are smaller, matrices are larger and stay in the file. */
export const mostFoldedElements: number = 1 << 16;

/** Elements of a float constant that is read to see what it is, though the node that reads it is not computed: scales and thresholds. */
export const mostGlancedElements = 16;
