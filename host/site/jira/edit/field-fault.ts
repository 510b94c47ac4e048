/** Why a value cannot be stored in a field, in Jira's words; becomes an entry of `errors`. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault';
}
