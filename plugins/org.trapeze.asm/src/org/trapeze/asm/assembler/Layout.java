package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Token;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Widths;

/**
 * Gives every step of a program its address. One pass; what decides about addresses must be known when it is reached.
 */
final class Layout {
    /** Filled space is stored unit by unit, so its size is kept sensible. */
    private static final int MAX_FILL = 1 << 24;

    private final Values values;
    private final Problems problems;
    private final BigInteger limit;
    private final BigInteger virtualLimit;
    private final Operand unit;
    private final List<Section> sections = new ArrayList<>();
    private final ArrayList<Placed> placed = new ArrayList<>();
    private Section section;
    private boolean full;

    Layout(StorageShape shape, Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
        this.virtualLimit = Widths.mask(shape.addressBits()).add(BigInteger.ONE);
        this.limit = virtualLimit.min(BigInteger.valueOf(Long.MAX_VALUE));
        this.unit = unit(shape);
    }

    /** {@return an operand that stands for one unit of storage} */
    static Operand unit(StorageShape shape) {
        return new Operand("unit", shape.unitBits(), new OperandKind.Unsigned());
    }

    void run(List<Step> steps) {
        placed.ensureCapacity(steps.size());
        begin(null, BigInteger.ZERO, BigInteger.ZERO);
        for (Step step : steps) {
            try {
                step(step);
            } catch (SyntaxException e) {
                e.report(problems);
            }
        }
    }

    List<Section> sections() {
        return sections;
    }

    List<Placed> placed() {
        return placed;
    }

    private void begin(Token origin, BigInteger start, BigInteger virtual) {
        section = new Section(origin, start.longValueExact(), virtual, limit);
        sections.add(section);
        full = false;
    }

    private void step(Step step) throws SyntaxException {
        switch (step) {
            case Step.Name name -> name(name.definition());
            case Step.Origin origin -> origin(origin);
            case Step.Align align -> align(align);
            case Step.Space space -> gap(space.statement(), known(space.count()), space.count(), space.fill());
            case Step.Place place -> place(place.statement(), place.content());
        }
    }

    private void name(Definition definition) {
        switch (definition) {
            case LabelDefinition label -> label.place(section);
            case ConstantDefinition constant -> constant.place(section.here());
        }
    }

    private void origin(Step.Origin origin) throws SyntaxException {
        BigInteger start = address(origin.address(), limit);
        BigInteger virtual = origin.virtual() == null ? start : address(origin.virtual(), virtualLimit);
        begin(origin.statement().first(), start, virtual);
    }

    private BigInteger address(Expression expression, BigInteger end) throws SyntaxException {
        BigInteger value = known(expression);
        if (value.signum() < 0 || value.compareTo(end) >= 0) {
            throw error(expression, value + " is no address: addresses are 0 to " + end.subtract(BigInteger.ONE));
        }
        return value;
    }

    private void align(Step.Align align) throws SyntaxException {
        BigInteger boundary = known(align.boundary());
        if (boundary.signum() <= 0) {
            throw error(align.boundary(),
                    "addresses can only be aligned to a multiple of 1 or more, not of " + boundary);
        }
        BigInteger rest = section.here().negate().mod(boundary);
        gap(align.statement(), rest, align.boundary(), align.fill());
    }

    private void gap(Item.Statement statement, BigInteger count, Expression place, Expression fill)
            throws SyntaxException {
        if (count.signum() < 0) {
            throw error(place, "the number of units is negative: " + count);
        }
        if (fill == null) {
            advance(statement, count);
        } else if (count.bitLength() > 31 || count.intValue() > MAX_FILL) {
            throw error(place, count + " units are too many to be filled; at most " + MAX_FILL + " can be");
        } else {
            place(statement, new Fill(unit, fill, count.intValue()));
        }
    }

    private void place(Item.Statement statement, Content content) throws SyntaxException {
        if (content instanceof Code code && code.hasChoice()) {
            code.choose(section.here(), values);
        }
        if (content.length() > 0) {
            var item = new Placed(statement, content, section, section.end());
            boolean room = !full && section.advance(content.length());
            if (room || advance(statement, BigInteger.valueOf(content.length()))) {
                placed.add(item);
            }
        }
    }

    /** Says once for a section that it is too long; what follows in it is not placed. */
    private boolean advance(Item.Statement statement, BigInteger units) throws SyntaxException {
        if (full || section.advance(units)) {
            return !full;
        }
        full = true;
        throw new SyntaxException(statement.first().offset(), statement.end(), ProblemCodes.PLACEMENT, "this would lie"
                + " beyond the last address, " + limit.subtract(BigInteger.ONE) + "; it needs " + units
                + (units.equals(BigInteger.ONE) ? " unit" : " units") + " from address " + section.end() + " on");
    }

    private BigInteger known(Expression expression) throws SyntaxException {
        return values.evaluate(expression, section.here());
    }

    private static SyntaxException error(Expression place, String message) {
        return new SyntaxException(place.offset(), place.end(), ProblemCodes.PLACEMENT, message);
    }
}
