package org.trapeze.asm.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Singleton;

/**
 * Takes the quotation marks off the name of a machine; all other tokens of the model are their own value. There is one
 * for all files, for each new one goes through the whole grammar first.
 */
@Singleton
public class GasmValueConverterService extends AbstractDeclarativeValueConverterService {

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return new QuotedConverter();
    }

    /** A missing quotation mark at the end is the assembler's to report. */
    private static final class QuotedConverter extends AbstractNullSafeConverter<String> {
        @Override
        protected String internalToString(String value) {
            return '"' + value + '"';
        }

        @Override
        protected String internalToValue(String token, INode node) {
            boolean closed = token.length() > 1 && token.endsWith("\"");
            return token.substring(1, closed ? token.length() - 1 : token.length());
        }
    }
}
