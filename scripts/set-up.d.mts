/** The packages of package.json that bring a Node, one for each system. */
export const NODES: readonly string[];
