package org.trapeze.ui.repair;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.isa.ide.fixes.TextChange;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.ExceptionList;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.model.MachineView;

/** Declares a cause an exception of operands. Plain model and text, any thread. */
final class ExceptionEdit {
    private ExceptionEdit() {
    }

    /** {@return the change; empty where the cause is one already} */
    static Optional<TextChange> of(Machine machine, String cause) {
        boolean declared = MachineView.of(machine).all(ExceptionList.class).stream()
                .flatMap(list -> list.getCauses().stream()).map(CauseDeclaration::getName).anyMatch(cause::equals);
        return declared ? Optional.empty() : Optional.of(last(machine, ExceptionList.class)
                .map(list -> new TextChange(NodeModelUtils.getNode(list).getEndOffset(), 0, ", " + cause))
                .orElseGet(() -> line(machine, "exceptions " + cause)));
    }

    /** Where the language's reference has it: behind the translation, or else behind the causes. */
    private static TextChange line(Machine machine, String declaration) {
        String text = NodeModelUtils.getNode(machine).getRootNode().getText();
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        Optional<INode> before = Stream.of(TranslationDeclaration.class, CauseList.class)
                .flatMap(kind -> last(machine, kind).stream()).<INode>map(NodeModelUtils::getNode).findFirst();
        if (before.isPresent()) {
            int end = behindComment(text, before.get().getEndOffset());
            return new TextChange(end, 0, newline + declaration);
        }
        int first = NodeModelUtils.getNode(machine.getDeclarations().getFirst()).getOffset();
        return new TextChange(first, 0, declaration + newline);
    }

    /** A comment that ends with the line belongs to what stands before it. */
    private static int behindComment(String text, int end) {
        int line = text.indexOf('\n', end);
        line = line < 0 ? text.length() : line > end && text.charAt(line - 1) == '\r' ? line - 1 : line;
        String rest = text.substring(end, line).strip();
        return rest.isEmpty() || rest.startsWith("//") ? line : end;
    }

    private static <T extends Declaration> Optional<T> last(Machine machine, Class<T> kind) {
        return machine.getDeclarations().stream().filter(kind::isInstance).map(kind::cast)
                .reduce((one, next) -> next);
    }
}
