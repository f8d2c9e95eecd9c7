package org.trapeze.isa.scoping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.trapeze.isa.isa.DeliveryDeclaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.EncodingDeclaration;
import org.trapeze.isa.isa.ForStatement;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.InterceptDeclaration;
import org.trapeze.isa.isa.LetStatement;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.isa.PseudoItem;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.Referable;
import org.trapeze.isa.isa.RestBits;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.isa.TranslationDeclaration;

/** The names that hold in one place of a body only: what was let before it, loop variables, parameters, operands. */
public final class LocalNames {
    private LocalNames() {
    }

    /** {@return the names that may be used in an expression at this place, nearest first} */
    static Map<String, Referable> visibleFrom(EObject place) {
        Map<String, Referable> names = new LinkedHashMap<>();
        EObject inner = place;
        for (EObject outer = place.eContainer(); outer != null; outer = outer.eContainer()) {
            addLets(names, outer, inner);
            addDeclared(names, outer, inner);
            inner = outer;
        }
        return names;
    }

    /** {@return what a name means in an expression at this place, or null if nothing local} */
    public static Referable find(EObject place, String name) {
        Map<String, Referable> declared = new LinkedHashMap<>();
        EObject inner = place;
        for (EObject outer = place.eContainer(); outer != null; outer = outer.eContainer()) {
            LetStatement let = inner instanceof Statement statement ? BlockNames.of(outer).find(statement, name) : null;
            if (let != null) {
                return let;
            }
            addDeclared(declared, outer, inner);
            if (declared.containsKey(name)) {
                return declared.get(name);
            }
            inner = outer;
        }
        return null;
    }

    /**
     * {@return what is bound before an offset of the text by an object, by what contains it, or directly in one of them,
     * for a place of which nothing is written yet}
     *
     * @param last   the object that the text before the offset belongs to
     * @param begins whether a statement may begin at the offset
     */
    public static Collection<Referable> before(EObject last, int offset, boolean begins) {
        Map<String, Referable> names = new LinkedHashMap<>();
        for (EObject outer = last; outer != null; outer = outer.eContainer()) {
            for (int i = outer.eContents().size() - 1; i >= 0; i--) {
                if (outer.eContents().get(i) instanceof LetStatement let
                        && isFinished(let, offset, begins)) {
                    add(names, let.getName(), let);
                }
            }
            if (!(outer instanceof ForStatement loop) || loop.getLast() != null && end(loop.getLast()) < offset) {
                addDeclared(names, outer, null);
            }
        }
        return names.values();
    }

    /** What cannot be parsed any more between a statement and the offset is its own, or already the next statement. */
    private static boolean isFinished(LetStatement let, int offset, boolean begins) {
        int end = end(let);
        for (int at = end; end <= offset && at < offset;) {
            ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(NodeModelUtils.getNode(let).getRootNode(), at);
            if (leaf == null) {
                break;
            } else if (!leaf.isHidden()) {
                return !leaf.getText().equals("and") && !leaf.getText().equals("or")
                        && (Character.isJavaIdentifierStart(leaf.getText().charAt(0)) || leaf.getText().equals("}"));
            }
            at = leaf.getTotalEndOffset();
        }
        return end <= offset && begins;
    }

    private static int end(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? Integer.MAX_VALUE : node.getEndOffset();
    }

    /** {@return the operands of an encoding, which may be null, by name, each standing for its first part} */
    static Map<String, Referable> operands(EncodingDeclaration encoding) {
        Map<String, Referable> names = new LinkedHashMap<>();
        addOperands(names, encoding);
        return names;
    }

    private static void addDeclared(Map<String, Referable> names, EObject owner, EObject inner) {
        switch (owner) {
            case ForStatement loop -> {
                // The bounds are outside of the loop.
                if (inner != loop.getFirst() && inner != loop.getLast()) {
                    add(names, loop.getName(), loop);
                }
            }
            case FunctionDeclaration function -> addParameters(names, function.getParameters());
            case ProcedureDeclaration procedure -> addParameters(names, procedure.getParameters());
            case DirectiveDeclaration directive -> addParameters(names, directive.getParameters());
            case DeliveryDeclaration delivery -> {
                addParameter(names, delivery.getCause());
                addParameter(names, delivery.getCode());
            }
            case TranslationDeclaration translation -> addTranslation(names, translation);
            case PseudoDeclaration pseudo -> pseudo.getItems().forEach(item -> addPseudo(names, item));
            case InterceptDeclaration intercept when inner == intercept.getCondition()
                    && intercept.getInstruction() != null -> addOperands(names,
                        intercept.getInstruction().getEncoding());
            case InstructionDeclaration instruction -> addOperands(names, instruction.getEncoding());
            default -> {
                // The others declare nothing.
            }
        }
    }

    private static void addLets(Map<String, Referable> names, EObject block, EObject inner) {
        if (inner instanceof Statement statement) {
            BlockNames.of(block).before(statement).forEach(let -> add(names, let.getName(), let));
        }
    }

    private static void addParameters(Map<String, Referable> names, List<Parameter> parameters) {
        parameters.forEach(parameter -> addParameter(names, parameter));
    }

    private static void addParameter(Map<String, Referable> names, Parameter parameter) {
        if (parameter != null) {
            add(names, parameter.getName(), parameter);
        }
    }

    private static void addTranslation(Map<String, Referable> names, TranslationDeclaration translation) {
        addParameter(names, translation.getAddress());
        addParameter(names, translation.getResult());
        if (translation.getAccess() != null) {
            add(names, translation.getAccess().getName(), translation.getAccess());
            translation.getAccess().getKinds().forEach(kind -> add(names, kind.getName(), kind));
        }
    }

    private static void addOperands(Map<String, Referable> names, EncodingDeclaration encoding) {
        if (encoding != null) {
            for (var item : encoding.getItems()) {
                if (item instanceof OperandPart part) {
                    add(names, part.getName(), part);
                } else if (item instanceof RestBits rest) {
                    rest.getParts().forEach(part -> add(names, part.getName(), part));
                }
            }
        }
    }

    private static void addPseudo(Map<String, Referable> names, PseudoItem item) {
        if (item instanceof PseudoOperand operand) {
            add(names, operand.getName(), operand);
        }
    }

    private static void add(Map<String, Referable> names, String name, Referable declared) {
        if (name != null) {
            names.putIfAbsent(name, declared);
        }
    }
}
