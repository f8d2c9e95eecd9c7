package org.trapeze.isa.resource;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.DefaultLocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Tells where elements stand by characters alone. The default counts lines as well, which nobody here asks for, takes a
 * look at the whole text each time, and fails where a text ends with a carriage return.
 */
public class TextLocations extends DefaultLocationInFileProvider {

    @Override
    protected ITextRegion createRegion(List<INode> nodes, RegionDescription query) {
        ITextRegion region = ITextRegion.EMPTY_REGION;
        for (INode node : nodes) {
            if (!isHidden(node, query) && node.getLength() > 0) {
                region = region.merge(node.getTextRegion());
            }
        }
        return region;
    }
}
