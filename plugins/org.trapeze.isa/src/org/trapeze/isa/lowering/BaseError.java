package org.trapeze.isa.lowering;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.trapeze.isa.isa.Machine;

/**
 * An error in a machine that another one extends, of which that one tells where it is.
 *
 * @param line   from 1
 * @param column from 1
 */
record BaseError(Machine machine, int line, int column, String message) {
    static BaseError of(Problem problem) {
        Machine machine = (Machine) EcoreUtil.getRootContainer(problem.object());
        INode node = node(problem);
        LineAndColumn place = node == null ? LineAndColumn.from(1, 1)
                : NodeModelUtils.getLineAndColumn(node, node.getOffset());
        return new BaseError(machine, place.getLine(), place.getColumn(), problem.message());
    }

    /** What the parser or the linker found. */
    static BaseError of(Machine machine, Resource.Diagnostic error) {
        return new BaseError(machine, error.getLine(), error.getColumn(), error.getMessage());
    }

    private static INode node(Problem problem) {
        List<INode> nodes = problem.feature() == null ? List.of()
                : NodeModelUtils.findNodesForFeature(problem.object(), problem.feature());
        int index = Math.max(0, problem.index());
        return index < nodes.size() ? nodes.get(index) : NodeModelUtils.findActualNodeFor(problem.object());
    }

    /** {@return file, line and column} */
    String place() {
        return URI.decode(machine.eResource().getURI().lastSegment()) + ":" + line + ":" + column;
    }
}
