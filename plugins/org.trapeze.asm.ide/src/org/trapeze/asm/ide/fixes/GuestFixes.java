package org.trapeze.asm.ide.fixes;

import java.util.List;
import java.util.stream.Stream;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Token;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;

/** Finds the ways to mend a mistake in a guest, the most likely first. Any thread that may read the resource. */
public final class GuestFixes {
    private static final List<String> CODES = List.of(ProblemCodes.UNKNOWN_OPERATION, ProblemCodes.UNDEFINED_SYMBOL,
            ProblemCodes.DUPLICATE_SYMBOL, ProblemCodes.MACHINE, ProblemCodes.INCLUDE, ProblemCodes.RANGE,
            ProblemCodes.OPERANDS, ProblemCodes.SYNTAX, ProblemCodes.PLACEMENT, ProblemCodes.ENTRY, ProblemCodes.MACRO);

    private GuestFixes() {
    }

    /** {@return whether mistakes of a kind may have fixes; says so fast} */
    public static boolean mayFix(String code) {
        return CODES.contains(code);
    }

    /** {@return the fixes of a mistake; none where no plain way is known} */
    public static List<Fix> of(Mistake mistake) {
        if (!(mistake.root() instanceof Program program)) {
            return List.of();
        }
        GuestText guest = new GuestText(mistake, program);
        if (isElsewhere(guest)) {
            return List.of();
        }
        return switch (mistake.code()) {
            case ProblemCodes.UNKNOWN_OPERATION -> new NameFixes(guest).operation();
            case ProblemCodes.UNDEFINED_SYMBOL -> new NameFixes(guest).symbol();
            case ProblemCodes.DUPLICATE_SYMBOL -> new NameFixes(guest).duplicate();
            case ProblemCodes.MACHINE -> new FileFixes(guest).machine();
            case ProblemCodes.INCLUDE -> new FileFixes(guest).include();
            case ProblemCodes.RANGE -> Stream.concat(new ValueFixes(guest).all().stream(),
                    new RoomierForms(guest).all().stream()).toList();
            case ProblemCodes.OPERANDS, ProblemCodes.SYNTAX -> new OperandFixes(guest).all();
            case ProblemCodes.PLACEMENT -> new PlaceFixes(guest).placement();
            case ProblemCodes.ENTRY -> new PlaceFixes(guest).entry();
            case ProblemCodes.MACRO -> new MacroFixes(guest).all();
            default -> List.of();
        };
    }

    /** What is wrong in a macro or in an included file is shown where that is used, and cannot be mended there. */
    private static boolean isElsewhere(GuestText guest) {
        Token operation = guest.line().operation();
        if (operation == null) {
            return false;
        }
        String code = guest.mistake().code();
        boolean macro = guest.mistake().offset() == operation.offset() && !code.equals(ProblemCodes.MACRO)
                && guest.symbols().stream().anyMatch(symbols -> symbols.macro(operation.text()) != null);
        return macro || Directive.of(operation.text()) == Directive.INCLUDE && !code.equals(ProblemCodes.INCLUDE)
                && !code.equals(ProblemCodes.SYNTAX);
    }
}
