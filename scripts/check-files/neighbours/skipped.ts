/** A check that this machine cannot make finds nothing, and says so. */
export function skipped(program: string): readonly string[] {
  console.log(`  not installed or not to be driven here, so not asked: ${program}`);
  return [];
}
