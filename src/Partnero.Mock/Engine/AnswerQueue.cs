namespace Partnero.Mock.Engine;

/// <summary>Answers that tests ordered for the requests to come, in order.</summary>
internal sealed class AnswerQueue
{
    private readonly List<(MockResponse Answer, string? OperationId)> _queue = [];

    public void Add(MockResponse answer, string? operationId) => _queue.Add((answer, operationId));

    /// <summary>Takes the next answer that is meant for an operation, or for any.</summary>
    public MockResponse? Take(IEnumerable<string> operationIds)
    {
        var ids = operationIds.ToArray();
        var index = _queue.FindIndex(item => item.OperationId is null || ids.Contains(item.OperationId));
        if (index < 0)
        {
            return null;
        }

        var answer = _queue[index].Answer;
        _queue.RemoveAt(index);
        return answer;
    }

    public void Clear() => _queue.Clear();
}
