package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Status;

/** The solver comes up where it is used, its native library included. */
class SolverTest {

    @Test
    void solvesABitVectorQuery() {
        try (var z3 = new Context()) {
            var solver = z3.mkSolver();
            var x = z3.mkBVConst("x", 18);
            var three = (BitVecExpr) z3.mkBV(3, 18);
            solver.add(new BoolExpr[] { z3.mkEq(z3.mkBVMul(x, three), z3.mkBV(21, 18)) });
            assertEquals(Status.SATISFIABLE, solver.check());
            solver.add(new BoolExpr[] { z3.mkNot(z3.mkEq(x, z3.mkBV(7, 18))) });
            assertEquals(Status.UNSATISFIABLE, solver.check());
        }
    }
}
