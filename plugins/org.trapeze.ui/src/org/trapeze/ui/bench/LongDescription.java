package org.trapeze.ui.bench;

/** Writes machine descriptions with many instructions, each with an operation code and a body of its own. */
final class LongDescription {
    /** Operation codes there are. */
    private static final int MOST = 1 << 12;
    private static final String MACHINE = """
            machine "long" "many instructions"

            unit 8  parcel 32  address 32  storage 0x100000  little-endian
            sizes byte = 8, half = 16, word = 32
            modes M = 1, U = 0

            general    x[32] : 32
            pc         pc    : 32
            mode       mode  : 1
            relocation base  : 32
            relocation bound : 32
            resource   from  : 1
            resource   entry : 32
            resource   back  : 32

            faults illegal = 1, access = 2
            translate relocation-bounds base if mode == M then 32'0 else base
                      bound if mode == M then 32'0xffffffff else bound raises access
            undefined raises illegal

            deliver (cause : 2, code : 32) {
              back = pc
              from = mode
              mode = M
              pc = entry
            }

            function reg(n : 5) : 32 = if n == 0 then 0 else x[n]
            procedure set(n : 5, value : 32) { if n != 0 { x[n] = value } }
            """;
    private static final String[] BODIES = {"""
              set(rd, reg(rs) + zext(imm, 32) + %d)
            """, """
              when mode == U: trap illegal
              base = reg(rs) + %d
              bound = reg(rd)
            """, """
              if reg(rs) == %d { set(rd, reg(rd) ^ zext(imm, 32)) } else { set(rd, reg(rs)) }
            """, """
              set(rd, mem[reg(rs) + zext(imm, 32) : word] - %d)
            """, """
              if reg(rd) < %d { pc = pc + zext(imm << 2, 32) }
            """};

    private LongDescription() {
    }

    /** {@return a description without mistakes of so many instructions, up to 4096} */
    static String text(int instructions) {
        StringBuilder text = new StringBuilder(MACHINE);
        for (int i = 0; i < Math.min(instructions, MOST); i++) {
            String code = Integer.toBinaryString(MOST + i).substring(1);
            text.append("instruction OP%d \"operation %d\" {\n  encode %s imm:10 rs:5 rd:5\n".formatted(i, i, code));
            text.append("  syntax \"op%d\" x[rd] \",\" x[rs] \",\" unsigned imm\n".formatted(i));
            text.append(BODIES[i % BODIES.length].formatted(i + 1)).append("}\n");
        }
        return text.toString();
    }
}
