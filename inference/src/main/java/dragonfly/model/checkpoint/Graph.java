package dragonfly.model.checkpoint;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds an ONNX graph of standard operators, opset 17. Every method that adds a node gives the
 * name of its output, so that a graph reads like the formula it stands for. Weights are external
 * data.
 */
final class Graph {
    private static final int OPSET = 17;
    private static final int IR_VERSION = 8;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Map<String, String> constants = new HashMap<>();
    private int next;

    Graph(String name) {
        graph.setName(name);
    }

    /**
     * @param shape sizes as decimal numbers, or names of sizes that are known only at run time
     */
    String input(String name, TensorProto.DataType type, String... shape) {
        graph.addInput(value(name, type, shape));
        return name;
    }

    void output(String value, String name, TensorProto.DataType type, String... shape) {
        graph.addNode(NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
        graph.addOutput(value(name, type, shape));
    }

    /** A weight of the given shape whose numbers lie in a file beside the graph. */
    String weight(String name, WeightsFile.Place place, long... shape) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(entry("location", place.file()))
                        .addExternalData(entry("offset", Long.toString(place.offset())))
                        .addExternalData(entry("length", Long.toString(place.length())));
        for (long size : shape) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /** Integers as a one-dimensional tensor. */
    String ints(long... values) {
        return constants.computeIfAbsent(
                "i" + List.of(box(values)),
                key -> {
                    TensorProto.Builder tensor =
                            TensorProto.newBuilder()
                                    .setName("const." + constants.size())
                                    .setDataType(TensorProto.DataType.INT64.getNumber())
                                    .addDims(values.length);
                    for (long value : values) {
                        tensor.addInt64Data(value);
                    }
                    graph.addInitializer(tensor);
                    return tensor.getName();
                });
    }

    /** One integer without dimensions. */
    String integer(long value) {
        return constants.computeIfAbsent(
                "s" + value,
                key -> {
                    String name = "const." + constants.size();
                    graph.addInitializer(
                            TensorProto.newBuilder()
                                    .setName(name)
                                    .setDataType(TensorProto.DataType.INT64.getNumber())
                                    .addInt64Data(value));
                    return name;
                });
    }

    /** One float without dimensions. */
    String number(float value) {
        return constants.computeIfAbsent(
                "f" + value,
                key -> {
                    String name = "const." + constants.size();
                    graph.addInitializer(
                            TensorProto.newBuilder()
                                    .setName(name)
                                    .setDataType(TensorProto.DataType.FLOAT.getNumber())
                                    .addFloatData(value));
                    return name;
                });
    }

    String op(String type, String... inputs) {
        return node(NodeProto.newBuilder().setOpType(type), inputs);
    }

    String matMul(String a, String b) {
        return op("MatMul", a, b);
    }

    String add(String a, String b) {
        return op("Add", a, b);
    }

    String mul(String a, String b) {
        return op("Mul", a, b);
    }

    String reshape(String value, long... shape) {
        return op("Reshape", value, ints(shape));
    }

    String transpose(String value, long... order) {
        return node(
                NodeProto.newBuilder().setOpType("Transpose").addAttribute(ints("perm", order)),
                value);
    }

    String softmax(String value) {
        return node(
                NodeProto.newBuilder().setOpType("Softmax").addAttribute(integer("axis", -1)),
                value);
    }

    String concat(int axis, String... values) {
        return node(
                NodeProto.newBuilder().setOpType("Concat").addAttribute(integer("axis", axis)),
                values);
    }

    String gather(String value, String indices, int axis) {
        return node(
                NodeProto.newBuilder().setOpType("Gather").addAttribute(integer("axis", axis)),
                value,
                indices);
    }

    String layerNorm(String value, String weight, String bias, float epsilon) {
        return node(
                NodeProto.newBuilder()
                        .setOpType("LayerNormalization")
                        .addAttribute(integer("axis", -1))
                        .addAttribute(
                                AttributeProto.newBuilder()
                                        .setName("epsilon")
                                        .setType(AttributeProto.AttributeType.FLOAT)
                                        .setF(epsilon)),
                value,
                weight,
                bias);
    }

    /** Mean over the last axis, which stays with size 1. */
    String meanLast(String value) {
        return node(
                NodeProto.newBuilder()
                        .setOpType("ReduceMean")
                        .addAttribute(ints("axes", -1))
                        .addAttribute(integer("keepdims", 1)),
                value);
    }

    /** Convolution with a stride equal to the kernel: cutting into patches. */
    String patches(String value, String kernel, int patch) {
        return node(
                NodeProto.newBuilder()
                        .setOpType("Conv")
                        .addAttribute(ints("kernel_shape", patch, patch))
                        .addAttribute(ints("strides", patch, patch)),
                value,
                kernel);
    }

    byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Dragonfly-Med workstation")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private String node(NodeProto.Builder node, String... inputs) {
        String output = "v" + next++;
        graph.addNode(node.addAllInput(List.of(inputs)).addOutput(output).setName(output));
        return output;
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto ints(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(box(values)))
                .build();
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, String... shape) {
        TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
        for (String size : shape) {
            TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
            sizes.addDim(
                    size.chars().allMatch(Character::isDigit)
                            ? dimension.setDimValue(Long.parseLong(size))
                            : dimension.setDimParam(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(
                        TypeProto.newBuilder()
                                .setTensorType(
                                        TypeProto.Tensor.newBuilder()
                                                .setElemType(type.getNumber())
                                                .setShape(sizes)))
                .build();
    }

    private static Long[] box(long[] values) {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
