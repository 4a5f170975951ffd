export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A node of the structure tree that a screen reader follows. Text and pictures name the node they belong to. */
export interface StructureNode {
  readonly type: StructureType;
  readonly children: StructureNode[];
  readonly scope?: 'Row' | 'Column';
  readonly alternativeText?: string;
  /** How many rows of the table the cell stands beside, when more than one. */
  readonly rowSpan?: number;
}

/** Adds a node below `parent`, after those already there: the order of the calls is the reading order. */
export function addNode(
  parent: StructureNode,
  type: StructureType,
  attributes: Pick<StructureNode, 'scope' | 'alternativeText' | 'rowSpan'> = {},
): StructureNode {
  const node: StructureNode = { type, children: [], ...attributes };
  parent.children.push(node);
  return node;
}
