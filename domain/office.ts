/**
 * Whose rule a Word document's page follows: state bodies Nghị định 30/2020/NĐ-CP, party bodies
 * Hướng dẫn 36-HD/VPTW.
 */
export type PageRule = 'state' | 'party';

/** The office that hands a digest over, as it stands at the head and the foot of its papers. */
export interface Office {
  readonly rule: PageRule;
  /** The body above it ("TỈNH ỦY TUYÊN QUANG"); '' for none. */
  readonly superior: string;
  readonly name: string;
  /** The paper's number and signs ("12-BC/BTGDVTU"); '' leaves room for it. */
  readonly number: string;
  /** Where it is dated ("Tuyên Quang"). */
  readonly place: string;
  /** "TRƯỞNG BAN", on several lines where need be ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"). */
  readonly signatoryTitle: string;
  readonly signatory: string;
  /** "Nơi nhận", one a line. */
  readonly recipients: string;
}

export const NO_OFFICE: Office = {
  rule: 'party',
  superior: '',
  name: '',
  number: '',
  place: '',
  signatoryTitle: '',
  signatory: '',
  recipients: '',
};
