package org.trapeze.ui.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.isa.isa.IsaPackage;

/** The form in which what containers know is kept in a file. */
final class IndexStorage {
    private static final List<EPackage> PACKAGES = List.of(IsaPackage.eINSTANCE, GasmPackage.eINSTANCE);

    private IndexStorage() {
    }

    static void write(Map<String, Map<URI, Container.Entry>> containers, DataOutputStream out) throws IOException {
        out.writeInt(containers.size());
        for (Map.Entry<String, Map<URI, Container.Entry>> container : containers.entrySet()) {
            out.writeUTF(container.getKey());
            out.writeInt(container.getValue().size());
            for (Map.Entry<URI, Container.Entry> file : container.getValue().entrySet()) {
                out.writeUTF(file.getKey().toString());
                writeFile(file.getValue(), out);
            }
        }
    }

    static Map<String, Map<URI, Container.Entry>> read(DataInputStream in) throws IOException {
        Map<String, Map<URI, Container.Entry>> containers = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Map<URI, Container.Entry> files = new HashMap<>();
            containers.put(in.readUTF(), files);
            for (int more = in.readInt(); more > 0; more--) {
                URI uri = URI.createURI(in.readUTF());
                files.put(uri, readFile(uri, in));
            }
        }
        return containers;
    }

    private static void writeFile(Container.Entry entry, DataOutputStream out) throws IOException {
        out.writeLong(entry.stamp());
        out.writeBoolean(entry.description().isPresent());
        if (entry.description().isPresent()) {
            List<IEObjectDescription> objects = new ArrayList<>();
            entry.description().get().getExportedObjects().forEach(objects::add);
            out.writeInt(objects.size());
            for (IEObjectDescription object : objects) {
                writeObject(object, out);
            }
        }
    }

    private static Container.Entry readFile(URI uri, DataInputStream in) throws IOException {
        long stamp = in.readLong();
        Optional<IResourceDescription> description = Optional.empty();
        if (in.readBoolean()) {
            List<IEObjectDescription> objects = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                objects.add(readObject(uri, in));
            }
            description = Optional.of(IndexedDescription.of(uri, objects));
        }
        return new Container.Entry(stamp, description);
    }

    private static void writeObject(IEObjectDescription object, DataOutputStream out) throws IOException {
        List<String> name = object.getQualifiedName().getSegments();
        writeAll(name, out);
        out.writeByte(PACKAGES.indexOf(object.getEClass().getEPackage()));
        out.writeInt(object.getEClass().getClassifierID());
        out.writeUTF(object.getEObjectURI().fragment());
        String[] keys = object.getUserDataKeys();
        out.writeInt(keys.length);
        for (String key : keys) {
            writeAll(Arrays.asList(key, object.getUserData(key)), out);
        }
    }

    private static IEObjectDescription readObject(URI uri, DataInputStream in) throws IOException {
        QualifiedName name = QualifiedName.create(readAll(in));
        EPackage owner = PACKAGES.get(in.readByte());
        int id = in.readInt();
        EClass type = owner.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(one -> one.getClassifierID() == id).findFirst().orElseThrow();
        URI place = uri.appendFragment(in.readUTF());
        Map<String, String> data = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<String> pair = readAll(in);
            data.put(pair.get(0), pair.get(1));
        }
        return IndexedDescription.object(name, type, place, data);
    }

    private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
