package org.trapeze.classify.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.expr.BinaryOp;

import com.microsoft.z3.Context;
import com.microsoft.z3.Status;

/** What is simplified means the same as before, here, to the search and to the solver. */
class TermsTest {
    private static final long SEED = 35;
    private static final int TREES = 3000;
    private static final int ASKED = 150;
    private static final int LEAVES = 3;

    private final Terms terms = new Terms();
    private final Random random = new Random(SEED);

    /** A tree over numbers is computed as it is built; one over unknowns is simplified, and evaluated later. */
    @Test
    void simplifyingKeepsTheValue() {
        for (int tree = 0; tree < TREES; tree++) {
            long seed = random.nextLong();
            int width = 1 + random.nextInt(tree % 4 == 0 ? 80 : 20);
            Assignment assignment = new Assignment(terms);
            BitVecExpr open = new Tree(seed, leaf -> unknown(leaf, width)).vector(width, 4);
            BitVecExpr[] numbers = new BitVecExpr[LEAVES];
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                numbers[leaf] = terms.number(new BigInteger(random.nextInt(width) + 1, random), width);
                assignment.set(unknown(leaf, width), numbers[leaf].value);
            }
            BitVecExpr computed = new Tree(seed, leaf -> numbers[leaf]).vector(width, 4);
            assertTrue(computed.isNumeral());
            assertEquals(computed.value, assignment.value(open), () -> "seed " + SEED + ", tree " + seed);
        }
    }

    /** Where the search finds something, the solver must not say that there is nothing, and its own models must fit. */
    @Test
    void searchAndSolverAgree() {
        try (Context z3 = new Context()) {
            for (int tree = 0; tree < ASKED; tree++) {
                long seed = random.nextLong();
                int width = 1 + random.nextInt(8);
                BoolExpr condition = new Tree(seed, leaf -> unknown(leaf, width)).condition(width, 3);
                Assignment found = new Search(terms).find(List.of(condition));
                ToZ3 translation = new ToZ3(z3);
                var solver = z3.mkSolver();
                solver.add(new com.microsoft.z3.BoolExpr[] { translation.condition(condition) });
                Status status = solver.check();
                assertEquals(status == Status.SATISFIABLE, found != null || status == Status.SATISFIABLE,
                        () -> "seed " + SEED + ", tree " + seed);
                assertTrue(status != Status.SATISFIABLE
                        || translation.read(solver.getModel(), terms, condition).holds(condition));
            }
        }
    }

    @Test
    void whatIsBuiltAlikeIsTheSameTerm() {
        BitVecExpr a = unknown(0, 8);
        BitVecExpr b = unknown(1, 8);
        assertSame(terms.add(a, b), terms.add(b, a));
        assertSame(terms.truth(true), terms.same(terms.sub(terms.add(a, b), b), a));
        assertSame(terms.truth(false), terms.and(terms.less(a, b), terms.not(terms.less(a, b))));
        assertSame(a, terms.choose(terms.same(a, b), a, a));
    }

    @Test
    void theSearchFollowsAnOpcodeInStorage() {
        BitVecExpr word = terms.apply("V", terms.add(unknown(0, 18), terms.number(BigInteger.TEN, 18)), 36);
        BoolExpr opcode = terms.same(terms.extract(35, 27, word), terms.number(BigInteger.valueOf(0254), 9));
        BoolExpr below = terms.less(unknown(0, 18), terms.number(BigInteger.TWO, 18));
        assertNotNull(new Search(terms).find(List.of(terms.and(opcode, below))));
    }

    private BitVecExpr unknown(int leaf, int width) {
        return terms.unknown("leaf " + leaf, width);
    }

    /** Draws the same tree from the same seed, over any leaves. */
    private final class Tree {
        private final Random draw;
        private final IntFunction<BitVecExpr> leaves;

        Tree(long seed, IntFunction<BitVecExpr> leaves) {
            this.draw = new Random(seed);
            this.leaves = leaves;
        }

        BitVecExpr vector(int width, int depth) {
            if (depth == 0) {
                return fit(leaves.apply(draw.nextInt(LEAVES)), width, draw.nextBoolean());
            }
            return switch (draw.nextInt(9)) {
                case 0 -> terms.number(BigInteger.valueOf(draw.nextInt(5) - 2), width);
                case 1 -> terms.invert(vector(width, depth - 1));
                case 2 -> terms.negate(vector(width, depth - 1));
                case 3 -> terms.choose(condition(width, depth - 1), vector(width, depth - 1), vector(width, depth - 1));
                case 4 -> width == 1 ? terms.bit(condition(3, depth - 1))
                        : terms.concat(vector(1, depth - 1), vector(width - 1, depth - 1));
                case 5 -> terms.extract(width, 1, vector(width + 2, depth - 1));
                case 6 -> terms.extend(vector((width + 1) / 2, depth - 1), width, draw.nextBoolean());
                default -> {
                    BinaryOp op = arithmetic.get(draw.nextInt(arithmetic.size()));
                    yield terms.binary(op, vector(width, depth - 1), vector(width, depth - 1));
                }
            };
        }

        BoolExpr condition(int width, int depth) {
            return switch (draw.nextInt(depth > 0 ? 6 : 3)) {
                case 0 -> terms.same(vector(width, depth), vector(width, depth));
                case 1 -> terms.less(vector(width, depth), vector(width, depth));
                case 2 -> terms.signedLess(vector(width, depth), vector(width, depth));
                case 3 -> terms.not(condition(width, depth - 1));
                case 4 -> terms.and(condition(width, depth - 1), condition(width, depth - 1));
                default -> terms.or(condition(width, depth - 1), condition(width, depth - 1));
            };
        }

        private BitVecExpr fit(BitVecExpr a, int width, boolean signed) {
            return a.getSortSize() < width ? terms.extend(a, width, signed) : terms.extract(width - 1, 0, a);
        }

        private final List<BinaryOp> arithmetic =
                List.of(BinaryOp.values()).stream().filter(op -> !op.isComparison()).toList();
    }
}
