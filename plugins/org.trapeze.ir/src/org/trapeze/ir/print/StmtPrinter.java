package org.trapeze.ir.print;

import java.util.List;

import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** Writes statements one a line, what stands under a condition indented. */
public final class StmtPrinter {
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private StmtPrinter() {
    }

    /** {@return the body's statements, each line ended by a line feed} */
    public static String print(Body body) {
        StmtPrinter printer = new StmtPrinter();
        printer.all(body.statements(), "");
        return printer.out.toString();
    }

    private void all(List<Stmt> statements, String indent) {
        statements.forEach(statement -> one(statement, indent));
    }

    private void one(Stmt statement, String indent) {
        if (statement instanceof Stmt.If choice) {
            choice(choice, indent);
        } else {
            line(indent, simple(statement));
        }
    }

    private void choice(Stmt.If choice, String indent) {
        line(indent, "if " + ExprPrinter.print(choice.condition()) + " {");
        all(choice.then(), indent + STEP);
        if (!choice.otherwise().isEmpty()) {
            line(indent, "} else {");
            all(choice.otherwise(), indent + STEP);
        }
        line(indent, "}");
    }

    private static String simple(Stmt statement) {
        return switch (statement) {
            case Stmt.Assign assign -> "let " + assign.target().name() + " = " + ExprPrinter.print(assign.value());
            case Stmt.Write write ->
                ExprPrinter.place(write.component(), write.index()) + " = " + ExprPrinter.print(write.value());
            case Stmt.Load load -> "let " + load.target().name() + " = " + space(load.space()) + "["
                    + ExprPrinter.print(load.address()) + " : " + load.target().width() + "]";
            case Stmt.Store store -> space(store.space()) + "[" + ExprPrinter.print(store.address()) + "] = "
                    + ExprPrinter.print(store.value());
            case Stmt.Trap trap -> "trap " + trap.cause().name() + "(" + ExprPrinter.print(trap.code()) + ")";
            case Stmt.Halt halt -> "halt";
            case Stmt.Unpredictable unpredictable -> "unpredictable";
            case Stmt.Input input -> "let " + input.target().name() + " = input(" + input.device().name() + ")";
            case Stmt.Output output ->
                "output(" + output.device().name() + ", " + ExprPrinter.print(output.value()) + ")";
            case Stmt.If choice -> throw new IllegalArgumentException("a condition is not one line");
        };
    }

    private static String space(Space space) {
        return space == Space.TRANSLATED ? "mem" : "phys";
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }
}
