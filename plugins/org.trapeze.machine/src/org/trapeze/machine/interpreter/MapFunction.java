package org.trapeze.machine.interpreter;

import java.util.Arrays;

import org.trapeze.ir.arch.AccessKind;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.expr.Local;

/** Address translation by a function of the description, ready to be executed: once for every unit of an access. */
final class MapFunction {
    private static final long[] NO_OPERANDS = {};

    private final Local address;
    private final Local access;
    private final Local absolute;
    private final MemoryTrap memoryTrap;
    private final CompiledBody body;

    MapFunction(Translation.Mapped mapped, BodyCompiler compiler) {
        address = mapped.address();
        access = mapped.access();
        absolute = mapped.absolute();
        memoryTrap = mapped.memoryTrap();
        CompiledBody compiled = compiler.compile(mapped.body());
        int parameters = 1 + Math.max(absolute.index(), Math.max(address.index(), access.index()));
        body = new CompiledBody(compiled.statements(), Math.max(compiled.locals(), parameters), compiled.wide());
    }

    /** {@return whether all units can be reached}; see {@link Access#locate} */
    boolean locate(Frame frame, AccessKind kind, long first, int units) {
        frame.scattered = units > 1;
        if (units > frame.places.length) {
            frame.places = Arrays.copyOf(frame.places, units);
        }
        Frame walk = frame.walk();
        walk.walking = kind;
        walk.walked = first;
        for (int i = 0; i < units; i++) {
            if (!translate(walk, kind, first, i)) {
                frame.trap(walk.cause, walk.code);
                return false;
            }
            frame.places[i] = walk.locals[absolute.index()];
        }
        frame.absolute = frame.places[0];
        return true;
    }

    private boolean translate(Frame walk, AccessKind kind, long first, int unit) {
        long program = first + unit;
        boolean exists = !Bits.below(program, first) && !Bits.below(Bits.mask(address.width()), program);
        if (exists) {
            walk.enter(body, NO_OPERANDS);
            walk.locals[address.index()] = program;
            walk.locals[access.index()] = kind.ordinal();
            if (body.exec(walk) != StmtNode.NEXT) {
                return false;
            }
        }
        if (!exists || !Bits.below(walk.locals[absolute.index()], walk.storage.size())) {
            walk.trap(memoryTrap.of(kind), first);
            return false;
        }
        return true;
    }
}
